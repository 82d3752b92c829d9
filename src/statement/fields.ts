import { z } from 'zod'

/** Two-letter ISO 639-1 code. */
export const Language = z.string().regex(/^[a-z]{2}$/, 'not a two-letter language code such as en')
export type Language = z.infer<typeof Language>

/** A web address that a reader can open. */
export const Url = z.url({ protocol: /^https?$/ })

/** Text with something in it, without the spaces at its ends. */
export const Text = z.string().trim().min(1)

/** Text that is shown word for word, so that not even a space at its ends is changed. */
export const Verbatim = z.string().regex(/\S/, 'empty')
