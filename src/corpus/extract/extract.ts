import type { Article } from '../../statement/article.ts'
import type { PartialDate } from '../../statement/dates.ts'
import type { ExtractedStatement } from '../../statement/extracted-statement.ts'
import type { Language } from '../../statement/fields.ts'
import type { Directory } from './entities/directory.ts'
import { languageOf } from './languages.ts'
import { createPrintedRoles } from './entities/printed-roles.ts'
import { readStatements } from './reading.ts'
import { completeDrafts } from './statements/statements.ts'

/**
 * What was found in an article: its statements in text order, and what the article says of itself where its metadata
 * does not. Warnings are sentences for the person who feeds the article.
 */
export type Extraction = {
  statements: ExtractedStatement[]
  title?: string
  publisher?: string
  published?: PartialDate
  lang: Language
  warnings: string[]
}

/** `directory`: who held which office when, asked only which of the people that the article names a description means. */
export type ExtractOptions = { readonly directory?: Directory }

/**
 * Finds who said what in an article.
 *
 * Pure and linear in the length of the text; no text makes it throw.
 *
 * @example extract({ text: '“It rains,” said Jane Roe.' }).statements[0]?.speaker // 'Jane Roe'
 */
export function extract(article: Article, { directory }: ExtractOptions = {}): Extraction {
  const reading = readStatements(article, directory)
  const { frame, document, facts, drafts, speakers, days } = reading
  const { published, warnings } = reading.dating
  const roles = createPrintedRoles(document, facts)
  const statements = completeDrafts(document, drafts, speakers, roles, days)
  const { headline, dateline } = frame
  const title = article.title ?? (headline && article.text.slice(headline.start, headline.end))
  const publisher = article.publisher ?? dateline?.agency
  return {
    statements,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    lang: article.lang ?? languageOf(article.text),
    warnings,
  }
}
