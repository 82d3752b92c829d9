import { z } from 'zod'
import { DatedSince } from './dates.ts'

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
