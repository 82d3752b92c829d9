import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { Language, Text, Url, Verbatim } from './fields.ts'
import { Kind } from './kind.ts'
import { Span } from './span.ts'
import { SpeakerId } from './speaker.ts'

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
