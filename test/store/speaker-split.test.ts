import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SpeakerDecision } from '../../src/store/speaker-decisions.ts'
import type { SplitRule } from '../../src/store/speaker-split.ts'
import type { ArticleRecord, Store } from '../../src/store/store.ts'
import { temporaryFolder } from '../commands/onrecord.ts'
import { databaseContent } from './database-content.ts'
import { openSqlite } from './engines.ts'
import { article, passages } from './records.ts'

const AT = Temporal.Instant.from('2022-03-15T12:00:00Z')
const BELLS = { text: 'The bells will ring.', by: 'Tom Reed', role: 'Bishop of Ellery' }
const ORE = { text: 'The ore runs out.', by: 'Tom Reed', role: 'mine owner' }
const WALL = { text: 'The wall is old.', by: 'Tom Reed' }
const RECORDS = [
  article({ key: 'bells', published: '2012-05-04', says: [BELLS], url: 'https://e.example/bells' }),
  article({ key: 'ore', published: '2014-07-01', says: [ORE], url: 'https://e.example/ore' }),
  article({ key: 'wall', published: '2016-03-02', says: [WALL], url: 'https://e.example/wall' }),
]
const BISHOP = { role: 'bishop of Ellery' }

async function openArchive(records: readonly ArticleRecord[] = RECORDS): Promise<Store> {
  const store = await openSqlite(':memory:')
  await store.saveArticles(records)
  return store
}

function split(store: Store, by: SplitRule, into = 'Tom Reed (bishop)') {
  return store.splitSpeaker({ speaker: 'tom-reed', into, by }, AT)
}

async function saidBy(store: Store, id: string): Promise<string[]> {
  expect(await store.check()).toEqual([])
  return passages(await store.findStatements({ speakers: [{ id }], limit: 9 }))
}

async function idOf(store: Store, passage: string): Promise<string> {
  const found = await store.findStatements({ limit: 9 })
  return found.find((one) => one.passage === passage)?.id ?? ''
}

describe('a speaker who was split', () => {
  test.each<[string, SplitRule, string[]]>([
    ['role', BISHOP, [BELLS.text]],
    ['first day', { from: '2014' }, [ORE.text, WALL.text]],
    ['period', { from: '2014-07', until: '2015' }, [ORE.text]],
    ['last day', { until: '2014-07-01' }, [BELLS.text, ORE.text]],
    ['article', { article: 'https://e.example/ore#top' }, [ORE.text]],
  ])('parts by %s, and is one again when that is undone', async (_, by, goes) => {
    const store = await openArchive()
    const all = [BELLS.text, ORE.text, WALL.text]
    const id = await idOf(store, goes[0] ?? '')
    const into = { id: 'tom-reed-bishop', name: 'Tom Reed (bishop)' }
    expect(await split(store, by)).toEqual({
      number: 1,
      decision: { kind: 'split', speaker: 'tom-reed', into, by },
      goes: goes.length,
      stays: all.length - goes.length,
    })
    expect(await saidBy(store, into.id)).toEqual(goes)
    expect(await saidBy(store, 'tom-reed')).toEqual(all.filter((text) => !goes.includes(text)))
    expect((await store.statement(id))?.speaker).toEqual(into)
    const bearers = await store.speakersByName(['tom reed'])
    expect(bearers.map(({ speaker }) => speaker.id)).toEqual(['tom-reed', into.id])

    await store.undoSpeakerDecision(1)
    expect(await saidBy(store, 'tom-reed')).toEqual(all)
    expect((await store.statement(id))?.id).toBe(id)
    expect(await store.speakerProfile(into.id)).toBeUndefined()
    await store.close()
  })

  test('says nothing is decided where none would go, or all, or the two are one', async () => {
    const store = await openArchive()
    expect(await split(store, { role: 'harbour master' })).toEqual({ problem: 'none-goes' })
    expect(await split(store, { from: '2012' })).toEqual({ problem: 'all-go' })
    expect(await split(store, BISHOP, 'tom-reed')).toEqual({ problem: 'one-already' })
    expect(await store.speakerDecisions()).toEqual([])
    expect((await store.stats()).speakers).toBe(1)
  })

  test('goes to who is stored under that id or name, the second time as the first', async () => {
    const store = await openArchive()
    await split(store, BISHOP)
    await split(store, { article: 'https://e.example/ore' })
    expect(await saidBy(store, 'tom-reed-bishop')).toEqual([BELLS.text, ORE.text])
    expect((await store.stats()).speakers).toBe(2)
  })

  test('may part into two of the very same name', async () => {
    const store = await openArchive()
    expect(await split(store, BISHOP, 'Tom Reed')).toMatchObject({
      decision: { into: { id: 'tom-reed-2', name: 'Tom Reed' } },
    })
    await store.saveArticles([
      article({ key: 'hay', says: [{ text: 'Hay is dear.', by: 'Tom Reed' }] }),
    ])
    expect(await saidBy(store, 'tom-reed')).toEqual(['Hay is dear.', ORE.text, WALL.text])
    expect((await store.stats()).speakers).toBe(2)
  })

  test('parts what comes new, and what comes again', async () => {
    const store = await openArchive()
    await split(store, BISHOP)
    const choir = { ...BELLS, text: 'The choir is small.' }
    await store.saveArticles([
      article({ key: 'choir', published: '2020-01-01', says: [choir, { ...WALL, text: 'Rain.' }] }),
      article({ key: 'bells', published: '2012-05-04', says: [BELLS, 'A correction.'] }),
      article({ key: 'wall', says: [{ ...WALL, role: 'Bishop of Ellery' }] }),
    ])
    expect(await saidBy(store, 'tom-reed-bishop')).toEqual([BELLS.text, choir.text, WALL.text])
    expect(await saidBy(store, 'tom-reed')).toEqual(['Rain.', ORE.text])
  })

  test('keeps a statement what it is when its words change a little', async () => {
    const store = await openArchive()
    await split(store, BISHOP)
    const id = await idOf(store, BELLS.text)
    const louder = { ...BELLS, text: 'The bells will ring loud.' }
    await store.saveArticles([article({ key: 'bells', published: '2012-05-04', says: [louder] })])
    expect(await saidBy(store, 'tom-reed-bishop')).toEqual([louder.text])
    expect(await store.statement(id)).toMatchObject({
      state: 'changed',
      changedTo: await idOf(store, louder.text),
    })
  })

  test('leaves what was decided about single statements, now and when its article comes again', async () => {
    const store = await openArchive()
    await split(store, BISHOP)
    const id = await idOf(store, BELLS.text)
    const back = { outcome: 'speaker', speaker: { id: 'tom-reed', name: 'Tom Reed' } } as const
    await store.decide(id, back, AT)
    expect(await saidBy(store, 'tom-reed')).toEqual([BELLS.text, ORE.text, WALL.text])
    await store.saveArticles([article({ key: 'bells', says: [BELLS, 'A correction.'] })])
    expect(await saidBy(store, 'tom-reed')).toContain(BELLS.text)
    await store.decide(await idOf(store, BELLS.text), { outcome: 'found' }, AT)
    expect(await saidBy(store, 'tom-reed-bishop')).toEqual([BELLS.text])
    const other = { outcome: 'speaker', speaker: { name: 'Nora Quist' } } as const
    await store.decide(id, other, AT)
    await store.undoSpeakerDecision(1)
    expect(await saidBy(store, 'nora-quist')).toEqual([BELLS.text])
    await store.decide(id, { outcome: 'found' }, AT)
    expect(await saidBy(store, 'tom-reed')).toContain(BELLS.text)
  })

  test('has no part in what was withdrawn, then given to somebody, and is taken back without it', async () => {
    const store = await openArchive()
    await split(store, BISHOP)
    const id = await idOf(store, BELLS.text)
    await store.decide(id, { outcome: 'withdrawn' }, AT)
    await store.undoSpeakerDecision(1)
    await store.decide(id, { outcome: 'speaker', speaker: { name: 'Nora Quist' } }, AT)
    expect(await saidBy(store, 'nora-quist')).toEqual([BELLS.text])
    await store.decide(id, { outcome: 'found' }, AT)
    expect(await saidBy(store, 'tom-reed')).toEqual([BELLS.text, ORE.text, WALL.text])
  })

  test('has the messages put right that show a statement that went, also one on its way just then', async () => {
    const store = await openArchive()
    const [goes, stays] = [await idOf(store, BELLS.text), await idOf(store, ORE.text)]
    const show = (message: number, id: string) =>
      store.saveShown({
        chat: 1,
        message,
        form: 'statements',
        statements: [{ id, speaker: 'Tom Reed' }],
        sentAt: AT,
      })
    await show(1, goes)
    await show(2, stays)
    await split(store, BISHOP)
    expect(await store.amendmentCount()).toBe(1)
    await show(3, goes)
    expect(await store.amendmentCount()).toBe(2)
    const taken = await store.takeAmendment()
    expect(taken).toMatchObject({ chat: 1, message: 1 })
    await store.settleAmendment(taken?.row ?? 0)
    await store.undoSpeakerDecision(1)
    expect(await store.amendmentCount()).toBe(2)
  })
})

test('a name or an office for one of two namesakes leaves their name that one’s', async () => {
  const store = await openArchive()
  const other = { id: 'reed-miner', name: 'Tom Reed' }
  await store.saveArticles([
    article({ key: 'mine', says: [{ text: 'I dig.', speaker: other }] }),
    article({ key: 'hay', says: [{ text: 'Hay is dear.', by: 'Tom Reed' }] }),
  ])
  expect(await saidBy(store, 'tom-reed')).toContain('Hay is dear.')
  await store.decideSpeaker({ kind: 'alias', speaker: 'tom-reed', name: 'Jack Reed' }, AT)
  await store.saveArticles([
    article({ key: 'rye', says: [{ text: 'Rye is dear.', by: 'Tom Reed' }] }),
  ])
  expect(await saidBy(store, 'tom-reed')).toContain('Rye is dear.')
  expect((await store.stats()).speakers).toBe(2)
})

const SPEAKERS = ['tom-reed', 'reed-miner', 'nora-quist', 'tom-reed-2', 'reed-x'] as const
const speaker = fc.oneof(fc.constant('tom-reed'), fc.constantFrom(...SPEAKERS))
const rule = fc.constantFrom<SplitRule>(
  BISHOP,
  { role: 'mine owner' },
  { from: '2014' },
  { until: '2013' },
  { article: 'https://e.example/wall' },
)
const office = { title: 'Bishop of Ellery', aliases: [] }
const made = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), speaker, into: speaker }),
  fc.record({ kind: fc.constant('alias' as const), speaker, name: fc.constant('T. Reed') }),
  fc.record({ kind: fc.constant('office' as const), speaker, office: fc.constant(office) }),
) satisfies fc.Arbitrary<SpeakerDecision>
const order = fc.oneof(
  { weight: 2, arbitrary: made.map((decision) => ({ decision })) },
  {
    weight: 3,
    arbitrary: fc.record({
      split: speaker,
      into: fc.constantFrom('Tom Reed', 'Reed X', 'Nora Quist'),
      by: rule,
    }),
  },
  { weight: 1, arbitrary: fc.record({ undo: fc.integer({ min: 1, max: 6 }) }) },
)

const orders = fc.array(order, { minLength: 1, maxLength: 8, size: 'max' })
const MINER = { id: 'reed-miner', name: 'Tom Reed' }
const FIVE = [
  ...RECORDS,
  article({ key: 'mine', published: '2015-01-01', says: [{ text: ORE.text, speaker: MINER }] }),
  article({ key: 'hay', says: [{ text: 'Hay is dear.', by: 'Nora Quist' }, WALL] }),
]
const LATER = [
  article({ key: 'bells', published: '2012-05-04', says: [{ ...BELLS, role: 'mine owner' }] }),
  article({ key: 'wall', published: '2016-03-02', says: [{ ...WALL, role: BELLS.role }, ORE] }),
  article({ key: 'rye', published: '2014-02-01', says: [{ ...ORE, text: 'Rye is dear.' }, BELLS] }),
]

async function carryOut(store: Store, one: typeof order extends fc.Arbitrary<infer T> ? T : never) {
  if ('decision' in one) return store.decideSpeaker(one.decision, AT)
  if ('split' in one) {
    return store.splitSpeaker({ speaker: one.split, into: one.into, by: one.by }, AT)
  }
  const held = await store.speakerDecisions()
  return store.undoSpeakerDecision(held[one.undo % Math.max(held.length, 1)]?.number ?? 0)
}

test('whatever is decided about speakers and undone leaves the store as it was', async () => {
  const path = join(temporaryFolder(), 'database.sqlite')
  const store = await openSqlite(path)
  await store.saveSpeakers([{ id: 'nora-quist', name: 'Nora Quist', aliases: [], offices: [] }])
  await store.saveArticles(FIVE)
  const before = databaseContent(path)
  await fc.assert(
    fc.asyncProperty(orders, fc.func(fc.nat()), async (given, rank) => {
      for (const one of given) {
        await carryOut(store, one)
        expect(await store.check()).toEqual([])
      }
      const held = (await store.speakerDecisions()).map(({ number }) => number)
      for (const number of held.toSorted((a, b) => rank(a) - rank(b))) {
        await store.undoSpeakerDecision(number)
        expect(await store.check()).toEqual([])
      }
      expect(databaseContent(path)).toEqual(before)
    }),
    { numRuns: 60 },
  )
  await store.close()
})

test('what comes after decisions is whose it would be if it had come before them', async () => {
  await fc.assert(
    fc.asyncProperty(orders, fc.boolean(), async (given, isDecided) => {
      const store = await openArchive(FIVE)
      const quist = { outcome: 'speaker', speaker: { name: 'Nora Quist' } } as const
      if (isDecided) await store.decide(await idOf(store, BELLS.text), quist, AT)
      for (const one of given) await carryOut(store, one)
      await store.saveArticles(LATER)
      const speakers = async () =>
        (await store.findStatements({ limit: 99 }))
          .map(({ id, speaker: who }) => `${id} ${who?.id}`)
          .toSorted()
      const stored = await speakers()
      const alias = { kind: 'alias', speaker: 'tom-reed', name: 'Reed the Elder' } as const
      await store.decideSpeaker(alias, AT)
      expect(await speakers()).toEqual(stored)
      expect(await store.check()).toEqual([])
      await store.close()
    }),
    { numRuns: 30 },
  )
})
