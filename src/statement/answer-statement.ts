import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { Text, Url } from './fields.ts'
import { Kind } from './kind.ts'
import { Span } from './span.ts'
import { SpeakerRef } from './speaker.ts'

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
