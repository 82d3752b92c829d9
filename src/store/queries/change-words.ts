import type { Transaction } from 'kysely'
import { spellingKeys } from '../../language/spelling-keys.ts'
import type { Vocabulary } from '../store.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'

/**
 * Adds to the counts of words, or takes from them. A word comes into the vocabulary with its first count and leaves it
 * with its last, and its spelling keys with it.
 */
export async function changeWords(
  transaction: Transaction<Tables>,
  vocabulary: Vocabulary,
  changes: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...changes]
    .filter(([, count]) => count !== 0)
    .map(([word, count]) => ({ vocabulary, word, count }))
  const counted = await inChunks(rows, (chunk) =>
    transaction
      .insertInto('word')
      .values([...chunk])
      .onConflict((conflict) =>
        conflict
          .columns(['vocabulary', 'word'])
          .doUpdateSet((eb) => ({ count: eb('word.count', '+', eb.ref('excluded.count')) })),
      )
      .returning(['word', 'count'])
      .execute(),
  )
  // A word that now has the very count it was given had none before.
  const added = counted.filter(({ word, count }) => count > 0 && count === changes.get(word))
  await addSpellings(transaction, vocabulary, added.map(wordOf))
  await dropWords(transaction, vocabulary, counted.filter(({ count }) => count === 0).map(wordOf))
}

async function addSpellings(
  transaction: Transaction<Tables>,
  vocabulary: Vocabulary,
  words: readonly string[],
): Promise<void> {
  const rows = words.flatMap((word) => spellingKeys(word).map((key) => ({ vocabulary, key, word })))
  await inChunks(rows, (chunk) =>
    transaction
      .insertInto('spelling')
      .values([...chunk])
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

async function dropWords(
  transaction: Transaction<Tables>,
  vocabulary: Vocabulary,
  words: readonly string[],
): Promise<void> {
  for (const word of words) {
    await transaction
      .deleteFrom('word')
      .where('vocabulary', '=', vocabulary)
      .where('word', '=', word)
      .execute()
    // By the primary key: there is no index by word.
    await transaction
      .deleteFrom('spelling')
      .where('vocabulary', '=', vocabulary)
      .where('key', 'in', spellingKeys(word))
      .where('word', '=', word)
      .execute()
  }
}

function wordOf({ word }: { readonly word: string }): string {
  return word
}
