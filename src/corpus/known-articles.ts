import type { Article } from '../statement.ts'
import type { Store } from '../store/store.ts'
import type { ArticleKeys } from './article-key.ts'
import { isLike } from './is-like.ts'
import { isWall } from './is-wall.ts'

/** What an article that was read is to be stored as. */
export type Place = {
  readonly key: string
  /** The article that it takes the place of. */
  readonly known: Article | undefined
  /** Whether its best key is another article's, which was not known before. */
  readonly isParted: boolean
}

/** The articles that a run knows: those in the store, and those of the batch that is not yet stored. */
export type KnownArticles = {
  /** Where an article belongs; nowhere if its keys are those of an article with which it has nothing in common. */
  place(keys: ArticleKeys, article: Article, options: PlaceOptions): Promise<Place | undefined>
  add(key: string, article: Article): void
  /** Says that all that was added is stored. */
  stored(): void
}

export type PlaceOptions = {
  /** Whether an article that has nothing in common with the one known by its key may be a revision of that. */
  readonly isCertain: boolean
}

export function createKnownArticles(store: Pick<Store, 'article'>): KnownArticles {
  const pending = new Map<string, Article>()
  // In this run: two texts are two articles then, or each run would replace the one by the other and back.
  const taken = new Set<string>()

  return {
    async place([best, ...others], article, { isCertain }) {
      const candidateOf = async (key: string): Promise<Candidate> => ({
        key,
        known: pending.get(key) ?? (await store.article(key)),
      })
      const first = await candidateOf(best)
      const own = await Promise.all(others.map(candidateOf))
      const same = [first, ...own].find(({ known }) => known?.text === article.text)
      if (same) return { ...same, isParted: false }

      const canBe = ({ known }: Candidate) =>
        known === undefined || ((isCertain || isLike(known, article)) && !isWall(article, known))
      const isFree = ({ key }: Candidate) => !taken.has(key)
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
      pending.set(key, article)
      taken.add(key)
    },
    stored: () => pending.clear(),
  }
}

type Candidate = Pick<Place, 'key' | 'known'>
