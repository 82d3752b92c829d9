import { Charset, Index } from 'flexsearch'
import type { Peer } from './peer.ts'

/** FlexSearch with the encoder that it recommends for misspelt words. It adds nothing up over fields, so that both are one. */
export const flexsearch: Peer = {
  settings: 'LatinBalance, suggest, one field',
  build(statements) {
    const index = new Index({ tokenize: 'strict', encoder: Charset.LatinBalance })
    for (const [at, { text, speaker }] of statements.entries()) index.add(at, `${speaker} ${text}`)
    return ({ keywords }) => {
      const [best] = index.search(keywords, { limit: 1, suggest: true })
      return statements[Number(best)]?.id
    }
  },
}
