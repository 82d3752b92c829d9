import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { Text } from './fields.ts'

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
