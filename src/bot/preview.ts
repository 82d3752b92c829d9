import { composeQuestion } from '../search/compose-question.ts'
import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { Preview } from '../telegram/render-follow.ts'
import { topicAsTyped } from '../telegram/typed-words.ts'
import type { BotDeps } from './deps.ts'

/** What following what was asked for would have brought in the last 7 and 30 days, and the newest of it. */
export async function preview(
  asked: Asked,
  { search, now, zone }: Pick<BotDeps, 'search' | 'now' | 'zone'>,
): Promise<Preview> {
  const { speakers, topic } = asked.interpretation
  const today = now().toZonedDateTimeISO(zone).toPlainDate()
  const since = (days: number) => ask(today.subtract({ days: days - 1 }).toString())
  const [week, month] = [await since(7), await since(30)]
  const recent = month.statements.length > 0 ? month : await ask(undefined)
  const [newest] = recent.statements.toSorted(newestFirst)
  return {
    asked,
    interest: await interestOf(asked, search),
    week: week.count,
    month: month.count,
    newest,
    unheard: newest ? undefined : await unheardOf(topic),
  }

  async function unheardOf(all: readonly string[]): Promise<string[] | undefined> {
    if (all.length === 0 || all.length > LOOKED_UP) return undefined
    const unheard: string[] = []
    for (const word of all) {
      const question = composeQuestion({ speakers: [], topic: [word] })
      const { level } = await search.ask(question, { now: now(), zone, limit: 1 })
      const { speakers: named } = await search.findSpeakers(word, today)
      if (level !== 'answer' && named.length === 0) unheard.push(word)
    }
    return unheard
  }

  async function ask(from: string | undefined) {
    const isEverything = speakers.length === 0 && topic.length === 0
    const found =
      isEverything && from === undefined
        ? await search.latest(1)
        : await search.ask(composeQuestion({ speakers, topic, from }), {
            now: now(),
            zone,
            limit: LOOKED_AT,
            speaker: speakers.length === 1 ? speakers[0] : undefined,
          })
    const statements = found.level === 'answer' ? found.statements : []
    return { statements, count: statements.length + (statements.length > 0 ? found.more : 0) }
  }
}

/** What following a question means, in the words in which it was typed. */
export async function interestOf(
  { question, interpretation }: Asked,
  search: Pick<BotDeps['search'], 'interest'>,
): Promise<Preview['interest']> {
  const words = topicAsTyped(interpretation.topic, question)
  return { ...(await search.interest(interpretation)), words }
}

type Asked = Pick<Answer, 'question'> & { readonly interpretation: Interpretation }

const LOOKED_AT = 100
/** Of how many words of a topic each is looked up alone. */
const LOOKED_UP = 8

function newestFirst(a: AnswerStatement, b: AnswerStatement): number {
  const [one, other] = [a.saidOn ?? a.publishedOn ?? '', b.saidOn ?? b.publishedOn ?? '']
  return one === other ? 0 : one < other ? 1 : -1
}
