import { hash } from 'node:crypto'
import { words } from '../language/tokens.ts'
import { transliterate } from '../language/transliterate.ts'

/**
 * An id for a speaker who has none, of the letters of the name's key: what `SpeakerId` accepts, and short enough for a
 * button.
 *
 * @example speakerSlug('dmitri peskov') // 'dmitri-peskov'
 */
export function speakerSlug(key: string): string {
  const slug = words(transliterate(key.toLowerCase()))
    .map(lettersAndDigits)
    .filter(Boolean)
    .join('-')
  if (slug !== '' && Buffer.byteLength(slug) <= MAX_BYTES) return slug
  // No letters, or too many: the hash keeps names apart that begin alike.
  const start = slug.slice(0, CUT_LENGTH).replace(/-$/, '')
  return [start || 'speaker', hash('sha256', key, 'hex').slice(0, HASH_LENGTH)].join('-')
}

// A button holds 64 bytes, of which the id is one part.
const MAX_BYTES = 40
// Letters of three bytes each (Chinese, say) still fit.
const CUT_LENGTH = 10
const HASH_LENGTH = 8

function lettersAndDigits(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '')
}
