import type { Search } from '../../src/search/search.ts'
import type { Answer } from '../../src/statement/answer.ts'
import type { AnswerStatement } from '../../src/statement/answer-statement.ts'
import type { SpeakerRef } from '../../src/statement/speaker.ts'

/**
 * A search over four made-up statements that knows one question for every level of the ladder, told by a word in it:
 * harbour, cheese, brook, toll, gull, boork, snow, weather, strike. A statement goes off the record when its id is
 * added to `withdrawn`; `asked` are the questions so far, `claims` what was to be verified.
 */
export function createSmallSearch(): SmallSearch {
  const withdrawn = new Set<string>()
  const asked: string[] = []
  const claims: string[] = []
  return {
    withdrawn,
    asked,
    claims,
    async ask(question, { speaker }) {
      asked.push(question)
      return answerTo(question, speaker?.id)
    },
    async whoElse(question, { speaker }) {
      asked.push(`who else: ${question}`)
      return answerTo(
        question.includes('harbour') ? 'toll' : question,
        speaker?.id === TOM.id ? TOM.id : undefined,
      )
    },
    async thread(question, { speaker }) {
      return answerTo(question, speaker?.id)
    },
    async earlier() {
      return undefined
    },
    async compare() {
      return { problem: 'same', speaker: ADA }
    },
    async findSpeakers() {
      return { speakers: [] }
    },
    async profile() {
      return undefined
    },
    async latest() {
      return answerTo('harbour', undefined)
    },
    async page() {
      return undefined
    },
    async followUp() {
      return undefined
    },
    async verify(claim) {
      claims.push(claim)
      return { verdict: 'not-on-record' }
    },
    interest: async () => ({ speakers: [], topic: [] }),
    async statement(id) {
      return withdrawn.has(id) ? undefined : STATEMENTS.find((statement) => statement.id === id)
    },
  }
}

export type SmallSearch = Search & {
  readonly withdrawn: Set<string>
  readonly asked: string[]
  readonly claims: string[]
}

const ADA: SpeakerRef = { id: 'ada-brook', name: 'Ada Brook' }
const TOM: SpeakerRef = { id: 'tom-brook', name: 'Tom Brook' }

export const STATEMENTS: readonly AnswerStatement[] = [
  {
    id: 's1',
    speaker: ADA,
    role: 'harbour master',
    kind: 'direct',
    passage: '“The harbour stays open all winter,” Brook said.',
    quotes: [{ start: 1, end: 36 }],
    saidOn: '2019-11-04',
    publishedOn: '2019-11-05',
    publisher: 'Coast Gazette',
    title: 'Harbour open in winter',
    url: 'https://gazette.example/harbour',
    matched: ['harbour'],
  },
  {
    id: 's2',
    speaker: ADA,
    role: 'harbour master',
    kind: 'mixed',
    passage: 'Brook called the old harbour wall “a danger to ships”.',
    quotes: [{ start: 35, end: 52 }],
    publishedOn: '2018-06',
    publisher: 'Coast Gazette',
    title: 'Wall to be rebuilt',
    matched: ['harbour'],
  },
  {
    id: 's3',
    speaker: ADA,
    kind: 'reported',
    passage: 'Brook said the harbour would be dredged in spring.',
    quotes: [],
    saidOn: '--03-09',
    publisher: 'Northern Wire',
    matched: ['harbour'],
  },
  {
    id: 's4',
    speaker: TOM,
    role: 'toll keeper',
    kind: 'direct',
    passage: 'No toll was ever too high for a full wagon.',
    quotes: [{ start: 0, end: 43 }],
    saidOn: '1871',
    publisher: 'Memoirs of a Toll Keeper',
    matched: ['toll'],
  },
]

function answerTo(question: string, speaker: string | undefined): Answer {
  const has = (word: string): boolean => question.toLowerCase().includes(word)
  if (speaker === TOM.id) return found(question, TOM, ['toll'], 's4')
  if (speaker === ADA.id || has('harbour')) {
    return found(question, ADA, ['harbour'], 's1', 's2', 's3')
  }
  const fields = { question, statements: [], more: 0 }
  const about = (...topic: string[]) => ({ interpretation: { speakers: [ADA], topic } })
  const searched = { statements: 3, newest: '2019-11-05' }
  if (has('cheese')) {
    return { ...found(question, ADA, ['cheese'], 's1'), level: 'near', missing: ['cheese'] }
  }
  if (has('toll')) {
    const others = [{ ...TOM, statements: 1 }]
    return { level: 'others', ...fields, ...about('toll'), searched, others, moreOthers: 0 }
  }
  if (has('gull')) {
    return { level: 'mentioned', ...fields, ...about(), searched, statementsMentioning: 2 }
  }
  if (has('boork')) {
    const interpretation = { speakers: [], topic: [] }
    return { level: 'unknown-speaker', ...fields, interpretation, name: 'Boork', suggestion: ADA }
  }
  if (has('brook')) {
    const choices = [{ ...ADA, role: 'harbour master' }, TOM]
    const interpretation = { speakers: [], topic: [] }
    return { level: 'choose', ...fields, interpretation, choices, moreChoices: 0 }
  }
  if (has('weather')) return { level: 'out-of-scope', ...fields, ...about() }
  if (has('strike')) return { level: 'unavailable', ...fields, ...about() }
  return { level: 'nothing', ...fields, ...about('snow'), searched }
}

function found(
  question: string,
  speaker: SpeakerRef,
  topic: string[],
  ...ids: string[]
): Extract<Answer, { level: 'answer' }> {
  return {
    level: 'answer',
    question,
    interpretation: { speakers: [speaker], topic },
    statements: STATEMENTS.filter(({ id }) => ids.includes(id)),
    more: 0,
  }
}
