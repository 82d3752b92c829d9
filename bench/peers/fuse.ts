import Fuse, { type IFuseOptions } from 'fuse.js'
import type { ImportLine } from '../../src/statement/import-line.ts'
import type { Peer } from './peer.ts'

// Without it Fuse looks for the words near the beginning of a text only.
const ANYWHERE = { keys: ['text', 'speaker'], ignoreLocation: true }

/** Fuse.js as it comes. */
export const fuseDefault = createPeer(ANYWHERE, 'ignoreLocation')
/** Fuse.js, word by word. */
export const fuseTokens = createPeer(
  { ...ANYWHERE, useTokenSearch: true },
  'useTokenSearch, ignoreLocation',
)

function createPeer(options: IFuseOptions<ImportLine>, settings: string): Peer {
  return {
    settings,
    build(statements) {
      const fuse = new Fuse(statements, options)
      return ({ keywords }) => fuse.search(keywords, { limit: 1 })[0]?.item.id
    },
  }
}
