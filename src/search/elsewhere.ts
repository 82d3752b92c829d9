import type { Store } from '../store/store.ts'
import type { Decision } from './answer.ts'
import type { Question } from './question.ts'
import { speakerFilter } from './speaker-filter.ts'

/**
 * Whether what the nearest statements lack is in others of the same speakers and period: then there is something on it, but
 * nothing that has all that was asked. To whom something was said is in no statement, so that it says nothing of this.
 */
export async function isElsewhere(
  { reading: { speakers, topic, leftOut }, missing }: Extract<Decision, { level: 'near' }>,
  { since: from, until }: Pick<Question, 'since' | 'until'>,
  store: Pick<Store, 'countStatements'>,
): Promise<boolean> {
  if (leftOut !== undefined) return true
  const lacking = topic.filter(({ asked, repaired }) => missing.includes(repaired ?? asked))
  if (lacking.length === 0 || lacking.some(({ count }) => count === 0)) return false
  const scope = { speakers: speakers?.map(speakerFilter), from, until }
  return (
    (await store.countStatements({
      ...scope,
      stems: lacking.map(({ same }) => same),
      limit: 1,
    })) > 0
  )
}
