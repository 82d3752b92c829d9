import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { Text } from './fields.ts'
import { Kind } from './kind.ts'
import { Span } from './span.ts'

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
