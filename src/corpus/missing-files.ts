import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Article } from '../statement/article.ts'
import type { KnownArticle, Store } from '../store/store.ts'
import { fileOf, folderKeys } from './article-key.ts'
import { contentWords } from './is-like.ts'

/** A known article whose file is not where it was. */
type MissingFile = { readonly key: string; readonly known: KnownArticle }

export type MissingFiles = {
  /**
   * The only article of the folder of a new file, or below, that has nearly all of its words and whose own file is no longer
   * there: the file was given another name, and its text was edited.
   */
  find(key: string, article: Article): Promise<MissingFile | undefined>
}

/** Looks for each folder once; where many of its files are missing, none is taken for another. */
export function createMissingFiles(store: Pick<Store, 'article' | 'articleKeys'>): MissingFiles {
  const folders = new Map<string, Promise<readonly InWords[]>>()

  async function missingIn(folder: string): Promise<readonly InWords[]> {
    const keys = await store.articleKeys(folderKeys(folder), MOST_FILES)
    const gone = keys.filter((key) => !existsSync(fileOf(key) ?? ''))
    if (gone.length > MOST_MISSING) return []
    const missing: InWords[] = []
    for (const key of gone) {
      const known = await store.article(key)
      if (known) missing.push({ key, known, words: contentWords(known.article) })
    }
    return missing
  }

  return {
    async find(key, article) {
      const path = fileOf(key)
      if (path === undefined) return undefined
      const folder = dirname(path)
      const missing = folders.get(folder) ?? missingIn(folder)
      folders.set(folder, missing)
      const all = await missing
      if (all.length === 0) return undefined
      const own = contentWords(article)
      const [only, second] = all.filter(
        ({ known, words }) => isSameEvent(known.article, article) && isEdited(words, own),
      )
      return second === undefined ? only : undefined
    },
  }
}

const MOST_FILES = 20_000
const MOST_MISSING = 100

type Words = ReadonlySet<string>
type InWords = MissingFile & { readonly words: Words }

/** Reports of one form, as of each day's weather, differ in their days. */
function isSameEvent(one: Article, other: Article): boolean {
  const isSame = (key: 'published' | 'title') =>
    one[key] === undefined || other[key] === undefined || one[key] === other[key]
  return isSame('published') && isSame('title')
}

/** Whether two texts have nine of ten of their words in common; of a few words that says nothing. */
function isEdited(one: Words, other: Words): boolean {
  const most = Math.max(one.size, other.size)
  return most >= FEWEST_WORDS && one.intersection(other).size >= most * LEAST_SHARE
}

const FEWEST_WORDS = 8
const LEAST_SHARE = 0.9
