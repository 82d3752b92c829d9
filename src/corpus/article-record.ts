import type { ExtractedStatement } from '../statement/extracted-statement.ts'
import type { ArticleRecord, KnownArticle, NewStatement } from '../store/store.ts'
import { isPlace } from './article-key.ts'
import type { Extraction } from './extract/extract.ts'

/** An article with its statements as it is stored; where the article has no title and the like, what was found in it. */
export function articleRecord(
  key: string,
  { article, isEntry }: KnownArticle,
  { statements, title, publisher, published, lang }: Extraction,
): ArticleRecord {
  const found = {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    lang,
  }
  return {
    key,
    isKnownByContent: isPlace(key),
    article: { ...article, ...found },
    isEntry,
    statements: statements.map(newStatement),
  }
}

function newStatement(statement: ExtractedStatement): NewStatement {
  const { start, end, speaker, ...rest } = statement
  return {
    ...rest,
    said: { start, end },
    speaker: speaker === undefined ? undefined : { name: speaker },
  }
}
