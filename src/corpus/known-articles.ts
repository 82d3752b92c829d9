import type { KnownArticle, Store } from '../store/store.ts'
import type { ArticleKeys } from './article-key.ts'
import { hasWordsOf, isLike } from './is-like.ts'
import { isRetraction } from './is-retraction.ts'
import { hasWallWords, isCutDown, isWall } from './is-wall.ts'
import { createMissingFiles } from './missing-files.ts'

/** What an article that was read is to be stored as. */
type Place = {
  readonly key: string
  /** The article that it takes the place of. */
  readonly known: KnownArticle | undefined
  /** Whether its best key is another article's, which was not known before. */
  readonly isParted: boolean
  /** Whether its page has moved: the best key is one of its keys from now on. */
  readonly isMoved?: boolean
}

/** The articles that a run knows: those in the store, and those of the batch that is not yet stored. */
export type KnownArticles = {
  /** Where an article belongs; nowhere if its keys are those of an article with which it has nothing in common. */
  place(keys: ArticleKeys, found: PlacedArticle): Promise<Place | undefined>
  add(key: string, article: KnownArticle): void
  /** Says that all that was added is stored. */
  stored(): void
}

type PlacedArticle = KnownArticle & {
  /** Whether it may be a revision of the one known by its key even if it has nothing in common with that. */
  readonly isCertain: boolean
  readonly entryKey?: string | undefined
}

export function createKnownArticles(store: Pick<Store, 'article' | 'articleKeys'>): KnownArticles {
  const missing = createMissingFiles(store)
  const pending = new Map<string, KnownArticle & { readonly key: string }>()
  // In this run: two texts are two articles then, or each run would replace the one by the other and back.
  const taken = new Set<string>()

  return {
    async place([best, ...others], found) {
      const first = await candidateOf(best)
      const own = await Promise.all(others.map(candidateOf))
      const same = [first, ...own].find(({ known }) => known?.article.text === found.article.text)
      if (same) return { ...same, isParted: false }

      if ([first, ...own].every(({ known }) => known === undefined)) {
        const page = await movedPage(found)
        if (page) return { ...page, isParted: false, isMoved: true }
        const moved = await missing.find(best, found.article)
        if (moved && !taken.has(moved.key)) return { ...moved, isParted: false }
      }

      const canBe = ({ known }: Candidate) => known === undefined || canReplace(found, known)
      // An entry of a feed and its page are one article, whatever each leaves out.
      const isFree = ({ key, known }: Candidate) =>
        !taken.has(key) || isOfFeed(known) !== isOfFeed(found)
      const parted = own.find(
        (candidate) => candidate.known && isFree(candidate) && canBe(candidate),
      )
      if (parted) return { ...parted, isParted: false }
      if (isFree(first) && canBe(first)) return { ...first, isParted: false }
      const free = own.find((candidate) => isFree(candidate) && canBe(candidate))
      if (free) return { ...free, isParted: true }
      return canBe(first) ? { ...first, isParted: false } : undefined
    },
    add(key, article) {
      pending.set(key, { ...article, key })
      taken.add(key)
    },
    stored: () => pending.clear(),
  }

  async function candidateOf(asked: string): Promise<Candidate> {
    const known = pending.get(asked) ?? (await store.article(asked))
    return { key: known?.key ?? asked, known }
  }

  /** The article that its feed has at another address by now. Feeds give ids anew: only one with the same words is that. */
  async function movedPage({ article, entryKey }: PlacedArticle): Promise<Candidate | undefined> {
    if (entryKey === undefined) return undefined
    const before = await candidateOf(entryKey)
    const isSame = before.known && hasWordsOf(article, before.known.article)
    return isSame && !taken.has(before.key) ? before : undefined
  }
}

type Candidate = Pick<Place, 'key' | 'known'>

function canReplace(found: PlacedArticle, { article: known, isEntry }: KnownArticle): boolean {
  const { article, isCertain } = found
  if (isWall(article, known)) return false
  if (isRetraction(article)) return true
  // A page with less than half of what its feed says is only a beginning.
  if (isEntry && !isOfFeed(found) && isCutDown(article, known)) return false
  return isCertain || isLike(known, article) || hasWallWords(known)
}

function isOfFeed(known: KnownArticle | undefined): boolean {
  return known?.isEntry === true
}
