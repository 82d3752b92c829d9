import { z } from 'zod'
import { Day, PartialDate } from './dates.ts'
import { Text } from './fields.ts'
import { SpeakerRef } from './speaker.ts'

/** What was understood of a question. `from` and `until` are days, both included. */
export const Interpretation = z.strictObject({
  speakers: z.array(SpeakerRef),
  /** The office by which the speakers are asked for, as typed. */
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
