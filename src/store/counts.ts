/** Counts that go up and down before they are stored. */
export type Counts<Key> = {
  change(key: Key, by: number): void
  /** The changes that do not cancel out. */
  changes(): [Key, number][]
}

export function createCounts<Key>(begun: Iterable<readonly [Key, number]> = []): Counts<Key> {
  const counts = new Map<Key, number>(begun)
  return {
    change: (key, by) => counts.set(key, (counts.get(key) ?? 0) + by),
    changes: () => [...counts].filter(([, by]) => by !== 0),
  }
}
