import type { Source } from './sources.ts'

/** How what is watched stands, in numbers. */
export type SourceFigures = {
  readonly watched: number
  readonly paused: number
  readonly failing: number
  /** When any was read last. */
  readonly readAt?: Temporal.Instant | undefined
}

export function sourceFigures(sources: readonly Source[]): SourceFigures {
  const watched = sources.filter(({ isPaused }) => !isPaused)
  const readings = sources.flatMap(({ readAt }) => readAt ?? [])
  return {
    watched: watched.length,
    paused: sources.length - watched.length,
    failing: watched.filter(({ failingSince }) => failingSince).length,
    readAt: readings.toSorted((one, other) => Temporal.Instant.compare(other, one))[0],
  }
}
