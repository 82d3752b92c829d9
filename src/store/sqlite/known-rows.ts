/** The rows of a table by a text of theirs, in memory: eight bytes of a hash and a row for each, and as much again. */
export type KnownRows = {
  add(text: string, row: number): void
  /** The rows with a text, and now and then one of another text. */
  of(text: string): number[]
}

export function createKnownRows(): KnownRows {
  // Pairs of a hash and a row, which is never 0; what finds its place taken goes to the next free one.
  let pairs = new Uint32Array(2 * SMALLEST)
  let count = 0
  const put = (hash: number, row: number) => {
    let at = placeOf(pairs, hash)
    while (pairs[at + 1] !== 0) at = nextOf(pairs, at)
    pairs[at] = hash
    pairs[at + 1] = row
  }

  return {
    add(text, row) {
      count += 1
      if (4 * count > pairs.length) pairs = doubled(pairs)
      put(hashOf(text), row)
    },
    of(text) {
      const hash = hashOf(text)
      const rows: number[] = []
      let at = placeOf(pairs, hash)
      for (let row = pairs[at + 1]; row; row = pairs[at + 1]) {
        if (pairs[at] === hash) rows.push(row)
        at = nextOf(pairs, at)
      }
      return rows
    },
  }

  function doubled(before: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    pairs = new Uint32Array(2 * before.length)
    for (let at = 0; at < before.length; at += 2) {
      const [hash = 0, row = 0] = [before[at], before[at + 1]]
      if (row !== 0) put(hash, row)
    }
    return pairs
  }
}

// A power of two, as all sizes are.
const SMALLEST = 1_024

function placeOf(pairs: Uint32Array, hash: number): number {
  return (2 * hash) & (pairs.length - 1)
}

function nextOf(pairs: Uint32Array, at: number): number {
  return (at + 2) & (pairs.length - 1)
}

/** FNV-1a over the code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
