import { createAliasTable } from '../language/aliases.ts'
import type { Aliases } from '../statement/aliases.ts'
import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Interpretation, Turn } from '../statement/interpretation.ts'
import type { NamedPeriod } from '../statement/named-periods.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Verification } from '../statement/verification.ts'
import type { Store } from '../store/store.ts'
import { answerQuestion } from './answer-question.ts'
import { type AskOptions, type Known, dayIn, emptyFields } from './ask-options.ts'
import { type Browse, createBrowse } from './browse.ts'
import { composeQuestion } from './compose-question.ts'
import { type Earlier, findEarlier } from './find-earlier.ts'
import { type FollowUp, resolveFollowUp } from './follow-up.ts'
import { type Interest, interestIn } from './interest.ts'
import { interpret } from './interpret.ts'
import { createNamedPeriods } from './named-periods.ts'
import { readQuestion } from './question.ts'
import { toAnswerStatement } from './to-answer-statement.ts'
import { type Comparison, THREAD, compare, findThread } from './thread.ts'
import { verify } from './verify.ts'
import { findWhoElse } from './who-else.ts'

/** The search as the bot, the terminal and the command line see it: a question in, an answer out. */
export type Search = Browse & {
  /** Answers a question. Never rejects: an outage of the store is the level `unavailable`. */
  ask(question: string, options: AskOptions): Promise<Answer>
  /** Who else spoke on what a question asks about, at the level `others`, else `nothing`. Never rejects. */
  whoElse(question: string, options: Omit<AskOptions, 'limit'>): Promise<Answer>
  /** What answers a question, oldest first; any other answer as `ask` gives it. Never rejects. */
  thread(question: string, options: Omit<AskOptions, 'limit'>): Promise<Answer>
  /** What two people, each named by a side, said on the topic that one of the sides names. Rejects in an outage. */
  compare(sides: readonly [string, string], moment: Moment): Promise<Comparison>
  /** The question that a message asks after another; `undefined` when it stands on its own. Never rejects. */
  followUp(message: string, turn: Turn, moment: Moment): Promise<FollowUp | undefined>
  /** Compares a claimed quotation with what is on record. Never rejects: an outage is the verdict `unavailable`. */
  verify(claim: string): Promise<Verification>
  /** What following what a question asks for means. Rejects in an outage. */
  interest(asked: Pick<Interpretation, 'speakers' | 'topic'>): Promise<Interest>
  /** The earlier statement that the speaker of one surely refers to. Never rejects: in an outage there is none. */
  earlier(statement: AnswerStatement): Promise<Earlier | undefined>
  /** A statement by its id, as an answer shows it; `undefined` when it is not, or no longer, on record. */
  statement(id: string): Promise<AnswerStatement | undefined>
}

type Moment = Pick<AskOptions, 'now' | 'zone'>

export type SearchDeps = {
  readonly store: Store
  readonly aliases: Partial<Aliases>
  /** Periods that the operator gave names to. */
  readonly periods?: readonly NamedPeriod[]
  /** Told of an outage, which the asker sees as `unavailable`. */
  readonly onOutage: (error: unknown) => void
}

/** The search over a store, with the operator's aliases. */
export function createSearch({ store, aliases, periods = [], onOutage }: SearchDeps): Search {
  const known: Known = {
    store,
    aliases: createAliasTable(aliases),
    periods: createNamedPeriods(periods),
  }
  const browse = createBrowse(store, known.aliases)
  const ask: Search['ask'] = async (question, options) => {
    try {
      return await answerQuestion(question, options, known)
    } catch (error) {
      onOutage(error)
      return { level: 'unavailable', ...emptyFields(question) }
    }
  }
  const askAll = (moment: Moment) => (question: string, speaker?: SpeakerRef) =>
    ask(question, { ...moment, speaker, limit: THREAD })
  const findSpeakers =
    ({ now, zone }: Moment) =>
    (name: string) =>
      browse.findSpeakers(name, dayIn(now, zone))

  return {
    ...browse,
    ask,
    async thread(question, { speaker, ...moment }) {
      try {
        return await findThread(question, speaker, askAll(moment), findSpeakers(moment))
      } catch (error) {
        onOutage(error)
        return { level: 'unavailable', ...emptyFields(question) }
      }
    },
    compare: (sides, moment) => compare(sides, askAll(moment), findSpeakers(moment)),
    async whoElse(question, options) {
      try {
        const asked = readQuestion(question, dayIn(options.now, options.zone), known.periods)
        return await findWhoElse(asked, options.speaker, store, known.aliases)
      } catch (error) {
        onOutage(error)
        return { level: 'unavailable', ...emptyFields(question) }
      }
    },
    async followUp(message, turn, { now, zone }) {
      try {
        const today = dayIn(now, zone)
        return await resolveFollowUp(message, turn, { ...known, today, lookup: store })
      } catch (error) {
        onOutage(error)
        return undefined
      }
    },
    async verify(claim) {
      try {
        return await verify(claim, store, known.aliases)
      } catch (error) {
        onOutage(error)
        return { verdict: 'unavailable' }
      }
    },
    async interest({ speakers, topic }) {
      const question = composeQuestion({ speakers: [], topic })
      // No day is in it: the topic was read apart from its period.
      const today = Temporal.PlainDate.from('2000-01-01')
      const { readings } = await interpret(readQuestion(question, today), store, known.aliases)
      return interestIn(speakers, topic.length === 0 ? [] : (readings[0]?.topic ?? []))
    },
    async earlier(statement) {
      try {
        return await findEarlier(statement, store)
      } catch (error) {
        onOutage(error)
        return undefined
      }
    },
    async statement(id) {
      const found = await store.statement(id)
      const record = found?.changedTo === undefined ? found : await store.statement(found.changedTo)
      return record?.state === 'current' ? toAnswerStatement(record) : undefined
    },
  }
}
