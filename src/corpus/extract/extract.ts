import type { Article, ExtractedStatement, Language, PartialDate } from '../../statement.ts'
import { dateArticle } from './anchors.ts'
import { languageOf } from './languages.ts'
import { leadWeekday } from './lead-weekday.ts'
import { createPrintedRoles } from './printed-roles.ts'
import { readStatements } from './reading.ts'
import { completeDrafts } from './statements.ts'

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

/**
 * Finds who said what in an article.
 *
 * Pure and linear in the length of the text; no text makes it throw.
 *
 * @example extract({ text: '“It rains,” said Jane Roe.' }).statements[0]?.speaker // 'Jane Roe'
 */
export function extract(article: Article): Extraction {
  const { frame, document, facts, drafts, speakers } = readStatements(article)
  const { anchor, published, warnings } = dateArticle(
    article,
    frame.dateline,
    leadWeekday(document, frame.lead),
  )
  const roles = createPrintedRoles(document, facts)
  const statements = completeDrafts(document, drafts, speakers, roles, anchor)
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
