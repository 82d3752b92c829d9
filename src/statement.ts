/**
 * The vocabulary of onrecord as schemas and the types they give.
 *
 * A schema and its type share a name. Whatever crosses a boundary (the database, the command line, the bundled data)
 * is parsed by these schemas; inside, only their types are passed around.
 */
import { z } from 'zod'

/** Offsets in UTF-16 code units, end exclusive. */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end, 'a span ends before it starts')
export type Span = z.infer<typeof Span>

const NOT_A_DATE = 'not a date such as 2017-05-31, 2017-05, 2017 or --05-31'

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A date as far as it is known: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or `--MM-DD` for a day without a year. */
export const PartialDate = z
  .string()
  .regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}-\d{2})$/, { error: NOT_A_DATE, abort: true })
  .refine(isPartialDate, NOT_A_DATE)
export type PartialDate = z.infer<typeof PartialDate>

const DatedSince = PartialDate.refine(
  (date) => !date.startsWith('-'),
  'a day without a year; give the year as well',
)

/** `direct`: the speaker's words in marks; `mixed`: a reporting sentence with marked words in it; `reported`: no marks. */
export const Kind = z.enum(['direct', 'mixed', 'reported'])
export type Kind = z.infer<typeof Kind>

/** Two-letter ISO 639-1 code. */
export const Language = z.string().regex(/^[a-z]{2}$/, 'not a two-letter language code such as en')
export type Language = z.infer<typeof Language>

/** A web address that a reader can open. */
export const Url = z.url({ protocol: /^https?$/ })

const Text = z.string().trim().min(1)

/** Text that is shown word for word, so that not even a space at its ends is changed. */
const Verbatim = z.string().regex(/\S/, 'empty')

/** An office held from the first day to the last, both included; without `until`, to this day. */
export const Office = z.strictObject({
  title: Text,
  aliases: z.array(Text).default([]),
  from: PartialDate.optional(),
  until: PartialDate.optional(),
})
export type Office = z.infer<typeof Office>

export const SpeakerId = z
  .string()
  .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'not an id such as jane-roe')

/** A person or body with a stable id. `aliases` are other names and other scripts. */
export const Speaker = z.strictObject({
  id: SpeakerId,
  name: Text,
  aliases: z.array(Text).default([]),
  offices: z.array(Office).default([]),
})
export type Speaker = z.infer<typeof Speaker>

/** What an answer needs of a speaker. */
export const SpeakerRef = z.strictObject({ id: SpeakerId, name: Text })
export type SpeakerRef = z.infer<typeof SpeakerRef>

/** A document from a publisher. `published` and `updated` are as exact as the source is, and never taken for one another. */
export const Article = z.strictObject({
  url: Url.optional(),
  title: Text.optional(),
  publisher: Text.optional(),
  published: PartialDate.optional(),
  updated: PartialDate.optional(),
  lang: Language.optional(),
  text: z.string(),
})
export type Article = z.infer<typeof Article>

/** One line of `extract` and of a JSON-lines file for `ingest`. Keys it does not know are ignored, with a warning. */
export const ArticleLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]).optional(),
  url: Url.optional(),
  title: Text.optional(),
  publisher: Text.optional(),
  published: PartialDate.optional(),
  updated: PartialDate.optional(),
  lang: Language.optional(),
  text: z.string(),
})
export type ArticleLine = z.infer<typeof ArticleLine>

/**
 * The day something was said, where the text gives one.
 *
 * `basis` says how: a printed `date`, a `weekday` ("on Tuesday"), a `relative` word ("yesterday"), or `carried` over
 * from an earlier sentence of the same speaker.
 */
export const SaidOn = z.strictObject({
  date: PartialDate,
  precision: z.enum(['day', 'month', 'year', 'month-day']),
  basis: z.enum(['date', 'weekday', 'relative', 'carried']),
})
export type SaidOn = z.infer<typeof SaidOn>

/**
 * A statement found in an article; all spans are in the article's text.
 *
 * `start`–`end` is what was said, without the attribution. `passage` is the whole sentences that hold it with its
 * attribution. `group` joins the parts of one interrupted quotation. `speaker` is absent where it is not certain.
 */
export const ExtractedStatement = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: Kind,
  passage: Span,
  quotes: z.array(Span),
  cue: Span.optional(),
  mention: Span.optional(),
  speaker: Text.optional(),
  role: Text.optional(),
  saidOn: SaidOn.optional(),
  confidence: z.number().min(0).max(1),
  rule: Text,
  group: z.int().nonnegative().optional(),
})
export type ExtractedStatement = z.infer<typeof ExtractedStatement>

/**
 * One line of `import`: a ready statement.
 *
 * `text` is the passage, word for word. `quotes` are the speaker's own words in it; without them a direct statement is
 * the speaker's words throughout and any other has none. `date` is the published date. `topic` is a label, not words.
 */
export const ImportLine = z
  .strictObject({
    id: Text.optional(),
    text: Verbatim,
    quotes: z.array(Span).optional(),
    speaker: Text,
    speakerId: SpeakerId.optional(),
    role: Text.optional(),
    date: PartialDate,
    saidOn: PartialDate.optional(),
    kind: Kind.default('direct'),
    publisher: Text,
    url: Url.optional(),
    title: Text.optional(),
    topic: Text.optional(),
    lang: Language.optional(),
  })
  .refine(({ text, quotes = [] }) => quotes.every(({ end }) => end <= text.length), {
    error: 'a quote ends after the text',
    path: ['quotes'],
  })
export type ImportLine = z.infer<typeof ImportLine>

/**
 * Words that an operator wants read as one another. `same` mean the same, in whatever language; `related` are near in
 * meaning, so that a statement with one is offered for the other, never passed for it. `names` are given names of which
 * one may stand for another before a surname, `people` the names and nicknames of one person, or spellings of a surname.
 */
export const Aliases = z.strictObject({
  same: z.array(z.array(Text).min(2)).default([]),
  related: z.array(z.array(Text).min(2)).default([]),
  names: z.array(z.array(Text).min(2)).default([]),
  people: z.array(z.array(Text).min(2)).default([]),
})
export type Aliases = z.infer<typeof Aliases>

/** A period of days under the names that people have for it; without `until`, to this day. */
export const NamedPeriod = z
  .strictObject({
    names: z.array(z.string().regex(/\p{L}/u, 'a name without a letter')).min(1),
    from: DatedSince,
    until: DatedSince.optional(),
  })
  .refine(({ from, until }) => until === undefined || from <= until || from.startsWith(until), {
    error: 'a period ends before it begins',
    path: ['until'],
  })
export type NamedPeriod = z.infer<typeof NamedPeriod>

/** The periods that an operator gave names to; a name belongs to one of them. */
export const NamedPeriods = z.array(NamedPeriod).superRefine((periods, context) => {
  const names = periods.flatMap((period) => period.names.map((name) => name.toLowerCase()))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) context.addIssue(`the name "${twice}" stands twice`)
})

/** What was understood of a question. `from` and `until` are days, both included. */
export const Interpretation = z.strictObject({
  speakers: z.array(SpeakerRef),
  /** The office by which several speakers are asked for, as typed. */
  office: Text.optional(),
  topic: z.array(Text),
  from: Day.optional(),
  until: Day.optional(),
  phrase: Text.optional(),
  exclude: z.array(Text).optional(),
  /** Words read as other words: a typo, and what the corpus has. */
  repairs: z.array(z.strictObject({ from: Text, to: Text })).optional(),
})
export type Interpretation = z.infer<typeof Interpretation>

/** A question as it was understood, and the date of the statement then shown: what a follow-up goes on from. */
export const Turn = z.strictObject({
  interpretation: Interpretation,
  shown: PartialDate.optional(),
})
export type Turn = z.infer<typeof Turn>

/**
 * A statement as it is shown. `quotes` are spans in `passage`; `matched` are words of the question found in it,
 * or words related to them as it has them. `fate`: its publisher has changed the words, and these are the present ones; or has taken the page away on which they stood.
 */
export const AnswerStatement = z.strictObject({
  id: Text,
  speaker: SpeakerRef.optional(),
  mention: Text.optional(),
  role: Text.optional(),
  kind: Kind,
  passage: Text,
  quotes: z.array(Span),
  saidOn: PartialDate.optional(),
  publishedOn: PartialDate.optional(),
  publisher: Text.optional(),
  title: Text.optional(),
  url: Url.optional(),
  fate: z.enum(['changed', 'gone']).optional(),
  matched: z.array(Text),
})
export type AnswerStatement = z.infer<typeof AnswerStatement>

/** What was searched: how many statements, and the newest published date among them. */
export const Searched = z.strictObject({
  statements: z.int().nonnegative(),
  newest: PartialDate.optional(),
})
export type Searched = z.infer<typeof Searched>

const answerFields = {
  question: z.string(),
  interpretation: Interpretation,
  /** The ranked statements at every level; shown to people only at `answer` and `near`. */
  statements: z.array(AnswerStatement),
  /** How many more there are beyond `statements`, with words or a period counted up to 2,000; 0 where they are only near and not all counted. */
  more: z.int().nonnegative(),
}

/** A question's answer: a level of the ladder with what that level has to say. */
export const Answer = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('answer'), ...answerFields }),
  /** `missing`: topic words of the question that the statements lack. */
  z.strictObject({ level: z.literal('near'), ...answerFields, missing: z.array(Text) }),
  z.strictObject({
    level: z.literal('choose'),
    ...answerFields,
    choices: z.array(z.strictObject({ ...SpeakerRef.shape, role: Text.optional() })).min(2),
    moreChoices: z.int().nonnegative(),
  }),
  z.strictObject({
    level: z.literal('others'),
    ...answerFields,
    searched: Searched,
    others: z.array(z.strictObject({ ...SpeakerRef.shape, statements: z.int().positive() })).min(1),
  }),
  z.strictObject({
    level: z.literal('mentioned'),
    ...answerFields,
    searched: Searched,
    statementsMentioning: z.int().positive(),
  }),
  z.strictObject({
    level: z.literal('unknown-speaker'),
    ...answerFields,
    name: Text,
    suggestion: SpeakerRef.optional(),
  }),
  z.strictObject({ level: z.literal('nothing'), ...answerFields, searched: Searched }),
  z.strictObject({ level: z.literal('out-of-scope'), ...answerFields }),
  z.strictObject({ level: z.literal('unavailable'), ...answerFields }),
])
export type Answer = z.infer<typeof Answer>
export type Level = Answer['level']

/** One line of `ask --json` and `ask --batch`. */
export const AnswerLine = z.strictObject({
  id: z.string().optional(),
  question: z.string(),
  level: z.enum(Answer.options.map((option) => option.shape.level.value)),
  interpretation: Interpretation,
  statements: z.array(AnswerStatement),
  more: z.int().nonnegative(),
  /** Milliseconds from question to answer. */
  ms: z.number().nonnegative(),
})
export type AnswerLine = z.infer<typeof AnswerLine>

/**
 * How a claimed quotation and what is on record differ, word by word: `delete` is on record only, `insert` in the claim
 * only. Joined without the insertions it is a part of the passage, letter for letter.
 */
export const Difference = z.strictObject({
  op: z.enum(['same', 'delete', 'insert']),
  text: z.string(),
})
export type Difference = z.infer<typeof Difference>

/**
 * Whether a claimed quotation is on record.
 *
 * `exact`: the speaker's words, all of them and no others. `part`: a piece of a longer statement, or a shortened one whose
 * ellipses stand where words are left out. `altered`: other words, or the publisher's about what was said. `stitched`:
 * pieces that do not stand together, of two statements or of one. `other-speaker`: on record, by another than the claim
 * names. `not-on-record`: nothing like it here, which says nothing about whether it was said.
 */
export const Verdict = z.enum([
  'exact',
  'altered',
  'part',
  'other-speaker',
  'stitched',
  'not-on-record',
])
export type Verdict = z.infer<typeof Verdict>

/** A verdict with the statement it is about. `other`: of a stitched claim, where the other piece stands. */
export type Verification =
  | {
      readonly verdict: Exclude<Verdict, 'not-on-record'>
      readonly statement: AnswerStatement
      readonly other?: AnswerStatement
      readonly differences: readonly Difference[]
    }
  | { readonly verdict: 'not-on-record' }
  /** The store did not answer: nothing is known. */
  | { readonly verdict: 'unavailable' }

/** Why somebody finds a statement wrong. */
export const ReportReason = z.enum(['speaker', 'text', 'not-said', 'other'])
export type ReportReason = z.infer<typeof ReportReason>

/** One line of `verify --json` and `verify --batch`. */
export const VerificationLine = z.strictObject({
  id: z.string().optional(),
  verdict: z.enum([...Verdict.options, 'unavailable']),
  statement: AnswerStatement.optional(),
  differences: z.array(Difference).optional(),
  /** Milliseconds from claim to verdict. */
  ms: z.number().nonnegative(),
})
export type VerificationLine = z.infer<typeof VerificationLine>

function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year !== undefined) return isDay(year, month ?? '01', day ?? '01')
  const [, yearlessMonth, yearlessDay] = /^--(\d{2})-(\d{2})$/.exec(text) ?? []
  // Every month-day that any year has: 2000 was a leap year.
  return yearlessMonth !== undefined && isDay('2000', yearlessMonth, yearlessDay ?? '')
}

function isDay(year: string, month: string, day: string): boolean {
  return Day.safeParse(`${year}-${month}-${day}`).success
}
