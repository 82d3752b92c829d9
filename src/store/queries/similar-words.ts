import { type Kysely, sql } from 'kysely'
import { lookupKeys } from '../../language/spelling-keys.ts'
import type { Vocabulary, VocabularyWord } from '../store.ts'
import type { Tables } from '../tables.ts'

/**
 * The words that share most of their spelling with `word`, for their length; of equals the commonest first.
 *
 * Hardly anybody mistypes the first letter, and the words that begin alike are a small part of those that share a
 * trigram. So the others are looked at only where none of these is near.
 */
export async function similarWords(
  db: Kysely<Tables>,
  vocabulary: Vocabulary,
  word: string,
  limit: number,
): Promise<VocabularyWord[]> {
  const [first, ...rest] = Array.from(word)
  const keys = lookupKeys(word).slice(0, MAX_KEYS)
  if (first === undefined || keys.length === 0) return []
  const search: Search = { vocabulary, keys, letters: rest.length + 1, limit }
  const alike = await sharing(db, { ...search, first })
  // An edit breaks three trigrams at most, so a word one edit away has more than half of them.
  const isNear = alike.some(({ shared }) => 2 * shared > keys.length)
  const found = isNear ? alike : await sharing(db, search)
  return found.map(({ word: known, count }) => ({ word: known, count }))
}

type Search = {
  readonly vocabulary: Vocabulary
  readonly keys: readonly string[]
  readonly letters: number
  readonly limit: number
  /** The letter that the words begin with; without it, any. */
  readonly first?: string
}

async function sharing(db: Kysely<Tables>, { vocabulary, keys, letters, limit, first }: Search) {
  const shared = sql<number>`count(*)`
  const likeness = sql<number>`count(*) * 1.0 / (length(spelling.word) + ${letters})`
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom('spelling')
        .select(['spelling.word', shared.as('shared'), likeness.as('likeness')])
        .where('vocabulary', '=', vocabulary)
        .where('key', 'in', keys)
        .$if(first !== undefined, (query) =>
          query
            .where('spelling.word', '>=', `${first}`)
            .where('spelling.word', '<', `${first}${LAST}`),
        )
        .groupBy('spelling.word')
        .orderBy('likeness', 'desc')
        .orderBy('spelling.word')
        .limit(limit)
        .as('similar'),
    )
    .innerJoin('word', 'word.word', 'similar.word')
    .where('word.vocabulary', '=', vocabulary)
    .select(['word.word', 'word.count', 'similar.shared'])
    .orderBy('similar.likeness', 'desc')
    .orderBy('word.count', 'desc')
    .orderBy('word.word')
    .execute()
}

// A "word" of hundreds of letters is none.
const MAX_KEYS = 64
// Comes after every letter.
const LAST = '\u{10FFFF}'
