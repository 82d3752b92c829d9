import type { AliasTable } from '../language/aliases.ts'
import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { OccurrenceList, SpeakerProfile } from '../store/browsing.ts'
import type { NamedSpeaker, Store } from '../store/store.ts'
import { composeQuestion } from './compose-question.ts'
import { frequentTopics, topicStems } from './frequent-topics.ts'
import { interpret } from './interpret.ts'
import { readQuestion } from './question.ts'
import { toAnswerStatement } from './to-answer-statement.ts'

/** For what shows them: it knows the search, not the store. */
export type { Archive, ArticleRef, MonthCounts, SpeakerList } from '../store/browsing.ts'
export type { Stats } from '../store/store.ts'

/** What is looked up without a question. Rejects in an outage. */
export type Browse = {
  /** Who is meant by a name or an office; `suggestion` is who nearly bears it. */
  findSpeakers(name: string, today: Temporal.PlainDate): Promise<FoundSpeakers>
  /** Who somebody is, and what they speak about most. */
  profile(id: string): Promise<Profile | undefined>
  /** The statements said last, as an answer. */
  latest(limit: number): Promise<Answer>
  /** A statement with the articles it stands in and what became of it. */
  page(id: string): Promise<StatementPage | undefined>
}

export type FoundSpeakers = {
  readonly speakers: readonly (SpeakerRef & { readonly role?: string | undefined })[]
  readonly suggestion?: SpeakerRef | undefined
}

export type Profile = SpeakerProfile & { readonly topics: readonly string[] }

export type StatementPage = OccurrenceList & {
  readonly state: 'current' | 'withdrawn'
  /** It was withdrawn because it was wrong, not by its publisher. */
  readonly isDenied?: boolean | undefined
  /** The statement as it is now, or as it was when it was withdrawn. */
  readonly statement: AnswerStatement
  /** What it was before its publisher changed it. */
  readonly earlier?: AnswerStatement | undefined
}

export function createBrowse(store: Store, aliases: AliasTable): Browse {
  return {
    async findSpeakers(name, today) {
      const named = composeQuestion({ speakers: [{ id: '', name }], topic: [] })
      const found = await interpret(readQuestion(named, today), store, aliases)
      const speakers = unique(found.readings.flatMap((reading) => reading.speakers ?? []))
      const roles = await store.latestRoles(speakers.map(({ id }) => id))
      return {
        speakers: speakers.map((speaker) => ({ ...speaker, role: roles.get(speaker.id) })),
        ...(found.unknownSpeaker && { suggestion: found.unknownSpeaker.suggestion }),
      }
    },
    async profile(id) {
      const profile = await store.speakerProfile(id)
      if (!profile) return undefined
      const said = await store.findStatements({ speakers: [{ id }], limit: LOOKED_AT })
      const counts = await store.stemCounts(topicStems(said))
      const total = await store.statementCount()
      const { name } = profile.speaker
      return { ...profile, topics: frequentTopics(said, { name, counts, total }) }
    },
    async latest(limit) {
      const found = await store.findStatements({ limit })
      return {
        level: 'answer',
        question: '',
        interpretation: { speakers: [], topic: [] },
        statements: found.map((record) => toAnswerStatement(record)),
        more: 0,
      }
    },
    async page(id) {
      const asked = await store.statement(id)
      const shown = asked?.changedTo === undefined ? asked : await store.statement(asked.changedTo)
      if (!asked || !shown) return undefined
      const before = shown.changedFrom ?? (shown === asked ? undefined : asked.id)
      const earlier = before === undefined ? undefined : await store.statement(before)
      return {
        ...(await store.occurrences(shown.id, OCCURRENCES)),
        state: shown.state === 'current' ? 'current' : 'withdrawn',
        isDenied: shown.isDenied,
        statement: toAnswerStatement(shown),
        ...(earlier && { earlier: toAnswerStatement(earlier) }),
      }
    },
  }
}

/** Each once, those with most statements first. */
function unique(speakers: readonly NamedSpeaker[]): SpeakerRef[] {
  const byId = new Map(speakers.map((named) => [named.speaker.id, named]))
  return [...byId.values()]
    .toSorted((a, b) => b.statements - a.statements)
    .map(({ speaker }) => speaker)
}

/** The newest statements tell what somebody speaks about now, and their number bounds the work. */
const LOOKED_AT = 200
const OCCURRENCES = 8
