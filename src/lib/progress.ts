import { Presets, SingleBar } from 'cli-progress'

/** How far a job is; quiet where nobody watches. */
export type Progress = {
  step(by?: number): void
  stop(): void
}

export type ProgressOptions = {
  /** What is counted: "statements". */
  readonly unit: string
  readonly total: number
  readonly stream: NodeJS.WritableStream
  /** Only a terminal is shown a bar. */
  readonly isTerminal: boolean
}

/** A bar with the count, the rate and the time left. */
export function startProgress({ unit, total, stream, isTerminal }: ProgressOptions): Progress {
  const bar = new SingleBar(
    {
      stream,
      noTTYOutput: false,
      hideCursor: true,
      clearOnComplete: true,
      format: `{bar} {value} of {total} ${unit} · {duration_formatted} · {eta_formatted} left`,
    },
    Presets.shades_classic,
  )
  if (isTerminal) bar.start(total, 0)
  return {
    step: (by = 1) => {
      if (isTerminal) bar.increment(by)
    },
    stop: () => bar.stop(),
  }
}
