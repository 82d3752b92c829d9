import type { Quotation } from './mutated-claim.ts'
import { type Random, pick } from './random.ts'

/** Puts an attribution around a quotation, in one of the usual ways, with the verb of the passage or another. */
export function attribute(
  { text, speaker, verb }: Pick<Quotation, 'text' | 'speaker' | 'verb'>,
  random: Random,
): string {
  const quoted = text.replace(/["“”„«»]/g, '').replace(/[.,]$/, '')
  const isRussian = /\p{Script=Cyrillic}/u.test(text)
  const others = isRussian ? ['сказал', 'заявил', 'отметил'] : ['said', 'added', 'stressed']
  const says = pick([...(verb === undefined ? [] : [verb, verb, verb]), ...others], random)
  const ways = isRussian
    ? [`${speaker}: «${quoted}»`, `«${quoted}», — ${says} ${speaker}`, `${quoted} — ${speaker}`]
    : [
        `“${quoted},” ${speaker} ${says}.`,
        `"${quoted}", ${says} ${speaker}`,
        `${speaker}: "${quoted}"`,
        `"${quoted}" — ${speaker}`,
        `As ${speaker} ${says}, “${quoted}”`,
        `${speaker}: ${quoted}`,
      ]
  return pick(ways, random)
}
