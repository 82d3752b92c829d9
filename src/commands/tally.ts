import type { SaveOutcome } from '../store/store.ts'

type Outcome = SaveOutcome['outcome']

/** Counts what became of articles, to say it at the end. */
export type Tally = {
  add(outcome: Outcome): void
  /** @example '3 new, 0 changed, 12 unchanged' */
  describe(): string
}

export function createTally(): Tally {
  const counts: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0 }
  return {
    add: (outcome) => {
      counts[outcome] += 1
    },
    describe: () =>
      Object.entries(counts)
        .map(([outcome, count]) => `${count} ${outcome}`)
        .join(', '),
  }
}
