import { describe, expect, test } from 'vitest'
import { nameKey } from '../../src/language/name-key.ts'
import { Speaker } from '../../src/statement/speaker.ts'
import type { Store } from '../../src/store/store.ts'
import { openSqlite } from './engines.ts'
import { article, passages } from './records.ts'

const AT = Temporal.Instant.from('2022-03-15T12:00:00Z')
const DIRECTORY = [Speaker.parse({ id: 'ada-marlow', name: 'Ada Marlow', aliases: ['Ада Марлоу'] })]
const RAIN = article({
  key: 'rain',
  published: '2021-01-02',
  says: [{ text: 'It rains in Ellery.', by: 'Ada Marlow' }],
})
const SNOW = article({
  key: 'snow',
  published: '2021-02-02',
  says: [{ text: 'It snows in Ellery.', by: 'A. B. Marlowe' }],
})
const MERGE = { kind: 'merge', speaker: 'a-b-marlowe', into: 'ada-marlow' } as const

async function openArchive(): Promise<Store> {
  const store = await openSqlite(':memory:')
  await store.saveSpeakers(DIRECTORY)
  await store.saveArticles([RAIN, SNOW])
  return store
}

async function idsOf(store: Store, name: string): Promise<string[]> {
  const found = await store.speakersByName([nameKey(name)])
  return [...new Set(found.map(({ speaker }) => speaker.id))]
}

async function saidBy(store: Store, id: string): Promise<string[]> {
  return passages(await store.findStatements({ speakers: [{ id }], limit: 9 }))
}

describe('a speaker who was merged into another', () => {
  test('counts as that one wherever speakers are found, listed or counted', async () => {
    const store = await openArchive()
    expect(await store.decideSpeaker(MERGE, AT)).toBe(1)
    expect(await idsOf(store, 'A. B. Marlowe')).toEqual(['ada-marlow'])
    const both = ['It rains in Ellery.', 'It snows in Ellery.']
    expect(await saidBy(store, 'ada-marlow')).toEqual(both)
    expect(await saidBy(store, 'a-b-marlowe')).toEqual(both)
    const [snow] = await store.findStatements({ stems: [['snow']], limit: 9 })
    expect(snow?.speaker).toEqual({ id: 'ada-marlow', name: 'Ada Marlow' })
    const one = { speaker: { id: 'ada-marlow', name: 'Ada Marlow' }, statements: 2 }
    expect(await store.countBySpeaker({ limit: 9 })).toEqual([one])
    expect(await store.countBySpeaker({ stems: [['elleri']], limit: 9 })).toEqual([one])
    expect(await store.countStatements({ speakers: [{ id: 'ada-marlow' }], limit: 9 })).toBe(2)
    expect(await store.listSpeakers({ offset: 0, limit: 9 })).toEqual({
      speakers: [{ ...one, latest: '2021-02-02' }],
      total: 1,
    })
    expect(
      (await store.listSpeakers({ beginning: 'marlowe', offset: 0, limit: 9 })).speakers,
    ).toEqual([{ ...one, latest: '2021-02-02' }])
    expect(await store.speakerProfile('a-b-marlowe')).toMatchObject({
      ...one,
      first: '2021-01-02',
      latest: '2021-02-02',
    })
    expect((await store.stats()).speakers).toBe(1)
    expect(await store.check()).toEqual([])
  })

  test('stays so over a start, an article that comes again and one that comes new', async () => {
    const store = await openArchive()
    await store.decideSpeaker(MERGE, AT)
    await store.saveSpeakers(DIRECTORY)
    await store.saveArticles([
      article({
        key: 'snow',
        published: '2021-02-02',
        says: [{ text: 'It snows in all of Ellery.', by: 'A. B. Marlowe' }],
      }),
      article({ key: 'hail', says: [{ text: 'It hails.', by: 'A. B. Marlowe' }] }),
    ])
    expect(await saidBy(store, 'ada-marlow')).toEqual([
      'It hails.',
      'It rains in Ellery.',
      'It snows in all of Ellery.',
    ])
    expect(await store.check()).toEqual([])
  })

  test('is apart again when that is undone', async () => {
    const store = await openArchive()
    const number = (await store.decideSpeaker(MERGE, AT)) ?? 0
    expect(await store.undoSpeakerDecision(number)).toEqual(MERGE)
    expect(await saidBy(store, 'a-b-marlowe')).toEqual(['It snows in Ellery.'])
    expect(await idsOf(store, 'A. B. Marlowe')).toEqual(['a-b-marlowe'])
    expect(await store.speakerDecisions()).toEqual([])
    expect(await store.undoSpeakerDecision(number)).toBeUndefined()
  })

  test('is who that one was merged into later', async () => {
    const store = await openArchive()
    await store.saveArticles([
      article({ key: 'fog', says: [{ text: 'Fog.', by: 'Ada B. Marlow' }] }),
    ])
    await store.decideSpeaker(MERGE, AT)
    const last = { kind: 'merge', speaker: 'ada-marlow', into: 'ada-b-marlow' } as const
    expect(await store.decideSpeaker(last, AT)).toBe(2)
    expect(await saidBy(store, 'a-b-marlowe')).toHaveLength(3)
    expect(await idsOf(store, 'Ада Марлоу')).toEqual(['ada-b-marlow'])
    expect(
      await store.decideSpeaker({ ...last, speaker: 'ada-b-marlow', into: 'a-b-marlowe' }, AT),
    ).toBeUndefined()
  })
})

test('a name and an office that were decided hold beside the directory, and not when undone', async () => {
  const store = await openArchive()
  const alias = { kind: 'alias', speaker: 'a-b-marlowe', name: 'Марлоу-младшая' } as const
  const office = { title: 'Harbour Minister', aliases: [], from: '2019' }
  await store.decideSpeaker(alias, AT)
  await store.decideSpeaker({ kind: 'office', speaker: 'ada-marlow', office }, AT)
  await store.saveSpeakers(DIRECTORY)
  expect(await idsOf(store, 'Марлоу-младшая')).toEqual(['a-b-marlowe'])
  expect((await store.speakerProfile('ada-marlow'))?.offices).toEqual([office])
  expect(await idsOf(store, 'Ада Марлоу')).toEqual(['ada-marlow'])
  expect((await store.speakerDecisions()).map(({ number }) => number)).toEqual([2, 1])

  await store.undoSpeakerDecision(1)
  await store.undoSpeakerDecision(2)
  expect(await idsOf(store, 'Марлоу-младшая')).toEqual([])
  expect((await store.speakerProfile('ada-marlow'))?.offices).toEqual([])
  expect(await saidBy(store, 'a-b-marlowe')).toEqual(['It snows in Ellery.'])
  expect(await store.check()).toEqual([])
})

test('of nobody who is stored nothing is decided', async () => {
  const store = await openArchive()
  const nobody = { kind: 'alias', speaker: 'nora-quist', name: 'Quist' } as const
  expect(await store.decideSpeaker(nobody, AT)).toBeUndefined()
  expect(await store.decideSpeaker({ ...MERGE, into: 'a-b-marlowe' }, AT)).toBeUndefined()
  expect(await store.speakerDecisions()).toEqual([])
})
