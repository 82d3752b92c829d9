import MiniSearch from 'minisearch'
import type { Peer } from './peer.ts'

/** MiniSearch with the fuzzy and prefix search that its documentation recommends. */
export const minisearch: Peer = {
  settings: 'fuzzy 0.2, prefix, speaker × 2',
  build(statements) {
    const index = new MiniSearch({ fields: ['text', 'speaker'] })
    index.addAll(statements)
    const options = { fuzzy: 0.2, prefix: true, boost: { speaker: 2 } }
    return ({ keywords }) => {
      const [best] = index.search(keywords, options)
      return best && String(best['id'])
    }
  },
}
