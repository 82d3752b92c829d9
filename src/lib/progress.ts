import { Presets, SingleBar } from 'cli-progress'

/** How far a job is; quiet where nobody watches. */
export type Progress = {
  step(by?: number): void
  /** More is to do than was known at the start. */
  grow(by: number): void
  /** What else the bar says, such as "12 statements". */
  tell(more: string): void
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
      // Work comes in bursts: the time left is that of the last so many steps.
      etaBuffer: 500,
      format: `{bar} {value} of {total} ${unit}{more} · {rate} a second · {eta_formatted} left`,
    },
    Presets.shades_classic,
  )
  const started = performance.now()
  let [done, expected] = [0, total]
  if (isTerminal) bar.start(total, 0, { more: '', rate: '0' })
  return {
    step(by = 1) {
      done += by
      const rate = done / Math.max(1, (performance.now() - started) / 1000)
      if (isTerminal) bar.update(done, { rate: rate.toFixed(rate < 10 ? 1 : 0) })
    },
    grow(by) {
      expected += by
      if (isTerminal) bar.setTotal(expected)
    },
    tell(text) {
      // Without a value: the time left is reckoned from those.
      if (isTerminal) bar.update({ more: ` · ${text}` })
    },
    stop: () => bar.stop(),
  }
}
