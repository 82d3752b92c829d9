import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { nameKey } from '../../language/name-key.ts'
import { remember } from '../../language/remember.ts'
import { spellingKeys } from '../../language/spelling-keys.ts'
import { contextOf, stemsOf } from '../searched-text.ts'
import { scopeTokens } from './scope-tokens.ts'

/** Makes what only the code can compute known to SQL: for migrations and for conditions on what is stored. */
export function addSqlFunctions(db: DatabaseSync): void {
  const deterministic = { deterministic: true }
  // The same few roles are printed again and again.
  const roleKey = remember(1_000, nameKey)
  db.function('name_key', deterministic, (text) => (text === null ? null : roleKey(String(text))))
  db.function('spelling_keys', deterministic, (word) => JSON.stringify(spellingKeys(String(word))))
  db.function('passage_stems', deterministic, (text, start, end) =>
    stemsOf(String(text).slice(Number(start), Number(end))),
  )
  db.function('context_stems', deterministic, (title, topic, role) =>
    stemsOf(contextOf({ title: orAbsent(title), topic: orAbsent(topic), role: orAbsent(role) })),
  )
  db.function('scope_tokens', deterministic, (speaker, first, last) =>
    scopeTokens(
      Number(speaker),
      first === null || last === null ? undefined : { first: Number(first), last: Number(last) },
    ),
  )
}

function orAbsent(value: SQLOutputValue): string | undefined {
  return typeof value === 'string' ? value : undefined
}
