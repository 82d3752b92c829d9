import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../commands/onrecord.ts'
import { openSqlite } from './engines.ts'
import { article } from './records.ts'

const AT = Temporal.Instant.from('2022-03-15T12:00:00Z')
const BISHOP = { speakers: [{ id: 'tom-reed-bishop' }], limit: 1000 }

/** A database in which a bishop and a mine owner of one name have 450 statements each. */
async function openMany(path: string) {
  const store = await openSqlite(path)
  const says = Array.from({ length: 900 }, (_, at) => ({
    text: `The ore number ${at} is dear.`,
    by: 'Tom Reed',
    role: at % 2 === 0 ? 'bishop' : 'mine owner',
  }))
  await store.saveArticles([article({ key: 'many', published: '2012-05-04', says })])
  const split = () =>
    store.splitSpeaker(
      { speaker: 'tom-reed', into: 'Tom Reed (bishop)', by: { role: 'bishop' } },
      AT,
    )
  return { store, split }
}

test('others have their turn while many statements are split', async () => {
  const { store, split } = await openMany(':memory:')
  const splitting = split()
  while ((await store.speakerDecisions()).length === 0) await setImmediate()
  const seen = await store.countStatements(BISHOP)
  expect(await splitting).toMatchObject({ goes: 450, stays: 450 })
  expect(seen).toBeGreaterThan(0)
  expect(seen).toBeLessThan(450)
  expect(await store.check()).toEqual([])
  await store.close()
})

test('what the end of the process leaves of a split is done at the next start', async () => {
  const path = join(temporaryFolder(), 'database.sqlite')
  const { store, split } = await openMany(path)
  const splitting = split().catch(() => 'ended')
  while ((await store.speakerDecisions()).length === 0) await setImmediate()
  await store.close()
  expect(await splitting).toBe('ended')

  const next = await openSqlite(path)
  expect(await next.countStatements(BISHOP)).toBeLessThan(450)
  await next.saveSpeakers([])
  expect(await next.countStatements(BISHOP)).toBe(450)
  expect(await next.check()).toEqual([])
  await next.close()
})
