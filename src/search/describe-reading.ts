import { nameWordKey } from '../language/name-key.ts'
import { words } from '../language/tokens.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { Reading } from './interpret.ts'
import type { NameRepair } from './names.ts'
import type { Question } from './question.ts'

/** What was understood of a question, as the answer tells it. */
export function describeReading(
  { speakers = [], office, topic }: Reading,
  { since, until, phrase, exclude }: Question,
  nameRepairs: readonly NameRepair[],
): Interpretation {
  const refs = new Map(speakers.map(({ speaker }) => [speaker.id, speaker]))
  const repairs = [
    // A word of the topic was repaired as such.
    ...nameRepairs
      .filter(({ from }) => !topic.some(({ asked }) => asked === from))
      .map(({ from, to }) => ({ from, to: spelling(to, speakers) })),
    ...topic.flatMap(({ asked, repaired }) => (repaired ? [{ from: asked, to: repaired }] : [])),
  ]
  return {
    speakers: [...refs.values()],
    ...(office !== undefined && { office }),
    topic: topic.map(({ asked, repaired }) => repaired ?? asked),
    ...(since && { from: since }),
    ...(until && { until }),
    ...(phrase && { phrase }),
    ...(exclude.length > 0 && { exclude: [...exclude] }),
    ...(repairs.length > 0 && { repairs }),
  }
}

/** The key of a name's word as the name has it: peskov → Peskov. */
function spelling(key: string, speakers: NonNullable<Reading['speakers']>): string {
  const written = speakers.flatMap(({ speaker }) => speaker.name.split(/\s+/))
  return written.find((word) => words(word).some((part) => nameWordKey(part) === key)) ?? key
}
