/** The albums of which something was answered lately, by their ids; what is in none has no id. */
export type Albums = {
  readonly has: (id: string | undefined) => boolean
  readonly add: (id: string | undefined) => void
}

export function createAlbums(): Albums {
  const answered = new Set<string>()
  return {
    has: (id) => id !== undefined && answered.has(id),
    add(id) {
      // At worst a picture of an old album is answered once more.
      if (answered.size >= REMEMBERED) answered.clear()
      if (id !== undefined) answered.add(id)
    },
  }
}

const REMEMBERED = 1_000
