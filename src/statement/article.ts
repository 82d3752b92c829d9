import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { Language, Text, Url } from './fields.ts'

/** A document from a publisher. `published` and `updated` are as exact as the source is, and never taken for one another. */
export const Article = z.strictObject({
  url: Url.optional(),
  title: Text.optional(),
  publisher: Text.optional(),
  published: PartialDate.optional(),
  updated: PartialDate.optional(),
  lang: Language.optional(),
  text: z.string(),
})
export type Article = z.infer<typeof Article>

/** One line of `extract` and of a JSON-lines file for `ingest`. Keys it does not know are ignored, with a warning. */
export const ArticleLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]).optional(),
  ...Article.shape,
})
export type ArticleLine = z.infer<typeof ArticleLine>
