import { create, insertMultiple, search } from '@orama/orama'
import type { Peer } from './peer.ts'

/** Orama as it comes: with a tolerance for typos it is right far more rarely. */
export const orama: Peer = {
  settings: 'speaker × 2',
  async build(statements) {
    const db = create({ schema: { id: 'string', text: 'string', speaker: 'string' } as const })
    await insertMultiple(
      db,
      statements.map(({ id = '', text, speaker }) => ({ id, text, speaker })),
      1000,
    )
    return async ({ keywords }) => {
      const { hits } = await search(db, {
        term: keywords,
        properties: ['text', 'speaker'],
        boost: { speaker: 2 },
        limit: 1,
      })
      return hits[0]?.id
    }
  },
}
