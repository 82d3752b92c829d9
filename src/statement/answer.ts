import { z } from 'zod'
import { AnswerStatement } from './answer-statement.ts'
import { PartialDate } from './dates.ts'
import { Text } from './fields.ts'
import { Interpretation } from './interpretation.ts'
import { SpeakerRef } from './speaker.ts'

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
  /** `missing`: topic words of the question that the statements lack. `elsewhere`: others of the speaker's have them. */
  z.strictObject({
    level: z.literal('near'),
    ...answerFields,
    missing: z.array(Text),
    elsewhere: z.boolean().optional(),
  }),
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
    /** How many others there are beside; answers kept before it was counted have none. */
    moreOthers: z.int().nonnegative().default(0),
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
    /** In how many statements the name is, of the last 200 that have its words. */
    statementsMentioning: z.int().positive().optional(),
  }),
  z.strictObject({ level: z.literal('nothing'), ...answerFields, searched: Searched }),
  z.strictObject({ level: z.literal('out-of-scope'), ...answerFields }),
  z.strictObject({ level: z.literal('unavailable'), ...answerFields }),
])
export type Answer = z.infer<typeof Answer>

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
