import { createHash } from 'node:crypto'
import { Piscina } from 'piscina'
import type { Card } from './card.ts'
import type { Chart } from './chart.ts'
import type { Picture } from './draw.ts'

/**
 * Draws pictures: the bytes of a PNG, or `undefined` for what cannot be shown whole. Rejects when too much is asked for at
 * once.
 */
export type Pictures = {
  card(card: Card): Promise<Uint8Array | undefined>
  chart(chart: Chart): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/**
 * Pictures are drawn in a thread of their own, so that nobody waits for somebody else's, and the last ones are kept by
 * what is on them.
 *
 * @param kept bytes of pictures that are kept at most
 */
export function createPictures({ kept = 16 * 1024 * 1024 }: { kept?: number } = {}): Pictures {
  const pool = new Piscina<Picture, Uint8Array | undefined>({
    filename: new URL('./render.ts', import.meta.url).href,
    name: 'render',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    maxQueue: 100,
  })
  /** Oldest first. */
  const cache = new Map<string, Promise<Uint8Array | undefined>>()
  const sizes = new Map<string, number>()

  function drawn(picture: Picture): Promise<Uint8Array | undefined> {
    const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64')
    const known = cache.get(key)
    cache.delete(key)
    const bytes = known ?? rendered(key, picture)
    cache.set(key, bytes)
    return bytes
  }

  async function rendered(key: string, picture: Picture): Promise<Uint8Array | undefined> {
    try {
      const bytes = await pool.run(picture)
      sizes.set(key, bytes?.length ?? 0)
      forgetOldest()
      return bytes
    } catch (error) {
      cache.delete(key)
      throw error
    }
  }

  function forgetOldest(): void {
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const key of cache.keys()) {
      if (total <= kept && cache.size <= MAX_KEPT) return
      if (!sizes.has(key)) continue
      total -= sizes.get(key) ?? 0
      sizes.delete(key)
      cache.delete(key)
    }
  }

  return {
    card: (card) => drawn({ kind: 'card', card }),
    chart: (chart) => drawn({ kind: 'chart', chart }),
    close: () => pool.destroy(),
  }
}

const MAX_KEPT = 1000
