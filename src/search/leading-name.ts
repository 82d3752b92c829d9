import { STOP_WORDS } from '../language/stop-words.ts'

/**
 * The name at the beginning of words that are a name and a topic, where nobody known is recognised in them: as many words
 * as begin with a capital letter, else the first, unless it is a small one.
 *
 * @example leadingName('Gandalf the Grey rings') // 'Gandalf'
 */
export function leadingName(words: string): string | undefined {
  const [capitals] = /^(?:\p{Lu}\S*\s+)*\p{Lu}\S*/u.exec(words) ?? []
  const [first = ''] = /^\S+/u.exec(words) ?? []
  const name = (capitals ?? first).replace(/[,:;–—-]+$/u, '')
  return name === '' || STOP_WORDS.has(name.toLowerCase()) ? undefined : name
}
