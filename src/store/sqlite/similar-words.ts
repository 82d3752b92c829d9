import { editDistance } from '../../language/edit-distance.ts'
import { endingKeys, lookupKeys } from '../../language/spelling-keys.ts'
import type { Vocabulary, VocabularyWord } from '../store.ts'
import type { Connection } from './connection.ts'

/** The words at most two edits from `word`, the nearest first, of equals the commonest; at most `limit`. */
export function similarWords(
  connection: Connection,
  vocabulary: Vocabulary,
  word: string,
  limit: number,
): VocabularyWord[] {
  // A "word" of hundreds of letters is none.
  if (word.length > LONGEST) return []
  const [first = ''] = word
  const near = nearWords(connection, vocabulary, word, lookupKeys(word))
  // Two edits may be in the letters that the keys are made of. Hardly anybody mistypes the first letter.
  const found =
    near.length > 0 ? near : nearWords(connection, vocabulary, word, endingKeys(word), first)
  return found
    .toSorted(
      (one, other) =>
        one.edits - other.edits || other.count - one.count || (one.word < other.word ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ word: known, count }) => ({ word: known, count }))
}

const LONGEST = 64
const EDITS = 2

function nearWords(
  connection: Connection,
  vocabulary: Vocabulary,
  word: string,
  keys: readonly string[],
  first = '',
) {
  if (keys.length === 0) return []
  const lengths = [word.length - EDITS, word.length + EDITS]
  const parameters = [vocabulary, JSON.stringify(keys), first, ...lengths]
  const sharing = connection.all<VocabularyWord>(SHARING, ...parameters)
  return sharing.flatMap((known) => {
    const edits = editDistance(word, known.word)
    return edits <= EDITS ? [{ word: known.word, count: known.count, edits }] : []
  })
}

// The upper bound comes after every letter.
const SHARING = `
  SELECT word, count FROM word WHERE vocabulary = ?1 AND word IN (
    SELECT spelling.word FROM json_each(?2) AS wanted
    CROSS JOIN spelling ON spelling.vocabulary = ?1 AND spelling.key = wanted.value
    WHERE spelling.word >= ?3 AND spelling.word < ?3 || char(1114111)
      AND length(spelling.word) BETWEEN ?4 AND ?5)`
