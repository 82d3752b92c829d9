import { z } from 'zod'
import { Text } from './fields.ts'

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
