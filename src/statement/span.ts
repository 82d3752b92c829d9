import { z } from 'zod'

/** Offsets in UTF-16 code units, end exclusive. */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end, 'a span ends before it starts')
export type Span = z.infer<typeof Span>
