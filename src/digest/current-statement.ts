import type { StatementRecord, Store } from '../store/store.ts'

/** The statement that an id leads to, as it is on record now; `undefined` when it was withdrawn. */
export async function currentStatement(
  store: Pick<Store, 'statement'>,
  id: string,
): Promise<StatementRecord | undefined> {
  const found = await store.statement(id)
  const now = found?.changedTo === undefined ? found : await store.statement(found.changedTo)
  return now?.state === 'current' ? now : undefined
}
