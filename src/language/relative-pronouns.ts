/**
 * Words that name somebody, without the relative pronoun at their end that stands for them before a verb.
 *
 * @example withoutRelative('the experts, who') // 'the experts'
 */
export function withoutRelative(mention: string): string {
  const at = mention.search(RELATIVE)
  return at < 0 ? mention : mention.slice(0, at).trimEnd().replace(/,$/, '').trimEnd() || mention
}

const RELATIVE = /(?<=\s)(?:who|whom|which|that|котор(?:ый|ая|ое|ые))$/iu
