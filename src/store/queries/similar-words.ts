import { type Kysely, sql } from 'kysely'
import { lookupKeys } from '../../language/spelling-keys.ts'
import type { Vocabulary, VocabularyWord } from '../store.ts'
import type { Tables } from '../tables.ts'

/** The words that share most of their spelling with `word`, for their length; of equals the commonest first. */
export async function similarWords(
  db: Kysely<Tables>,
  vocabulary: Vocabulary,
  word: string,
  limit: number,
): Promise<VocabularyWord[]> {
  const keys = lookupKeys(word).slice(0, MAX_KEYS)
  if (keys.length === 0) return []
  const { length: letters } = Array.from(word)
  const likeness = sql<number>`count(*) * 1.0 / (length(spelling.word) + ${letters})`
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('spelling')
        .select(['spelling.word', likeness.as('likeness')])
        .where('vocabulary', '=', vocabulary)
        .where('key', 'in', keys)
        .groupBy('spelling.word')
        .orderBy('likeness', 'desc')
        .orderBy('spelling.word')
        .limit(limit)
        .as('similar'),
    )
    .innerJoin('word', 'word.word', 'similar.word')
    .where('word.vocabulary', '=', vocabulary)
    .select(['word.word', 'word.count'])
    .orderBy('similar.likeness', 'desc')
    .orderBy('word.count', 'desc')
    .orderBy('word.word')
    .execute()
  return rows.map(({ word: found, count }) => ({ word: found, count }))
}

// A "word" of hundreds of letters is none.
const MAX_KEYS = 64
