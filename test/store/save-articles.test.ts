import { beforeEach, describe, expect, test } from 'vitest'
import { importKey } from '../../src/store/import-key.ts'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'
import { article, passages, saidOn } from './records.ts'

describe.each(engines)('articles in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
  })

  const everything = () => store.findStatements({ limit: 100 })

  test('a record is the statement with what its article says about it', async () => {
    const text = '“The ferry sails,” the minister said on Monday. Nobody asked.'
    await store.saveArticles([
      {
        key: importKey('line-1'),
        importId: 'line-1',
        topic: 'ferries',
        article: {
          url: 'https://ellery.example/1',
          title: 'Ferry sails',
          publisher: 'Ellery Post',
          published: '2021-05-04',
          updated: '2021-05-05',
          lang: 'en',
          text,
        },
        statements: [
          {
            kind: 'mixed',
            said: { start: 0, end: 18 },
            passage: { start: 0, end: 47 },
            quotes: [{ start: 0, end: 18 }],
            mention: { start: 19, end: 31 },
            speaker: { name: 'Ada Marlow' },
            role: 'Harbour Minister',
            saidOn: { date: '2021-05-03', precision: 'day', basis: 'weekday' },
            confidence: 0.95,
            rule: 'test',
          },
        ],
      },
    ])
    const [record] = await everything()
    expect(record).toEqual({
      id: expect.stringMatching(/^[\w-]{10}$/),
      importId: 'line-1',
      kind: 'mixed',
      passage: '“The ferry sails,” the minister said on Monday.',
      quotes: [{ start: 0, end: 18 }],
      speaker: { id: 'ada-marlow', name: 'Ada Marlow' },
      mention: 'the minister',
      role: 'Harbour Minister',
      saidOn: '2021-05-03',
      publishedOn: '2021-05-04',
      updatedOn: '2021-05-05',
      publisher: 'Ellery Post',
      title: 'Ferry sails',
      topic: 'ferries',
      url: 'https://ellery.example/1',
      lang: 'en',
      confidence: 0.95,
      state: 'current',
    })
    expect(await store.statement(record?.id ?? '')).toEqual(record)
    expect(await store.statement('line-1')).toEqual(record)
  })

  test('an article saved again unchanged changes nothing', async () => {
    const record = article({ key: 'a', says: ['The ferry sails.', 'The toll stays.'] })
    expect(await store.saveArticles([record])).toMatchObject([{ outcome: 'new', statements: 2 }])
    const before = await everything()
    expect(await store.saveArticles([record, record])).toMatchObject([
      { outcome: 'unchanged', statements: 2 },
      { outcome: 'unchanged', statements: 2 },
    ])
    expect(await everything()).toEqual(before)
  })

  test('an article that only says it was updated again is unchanged, and the later date is kept', async () => {
    const record = article({ key: 'a', says: ['The ferry sails.'], published: '2021-05-04' })
    const updated = { ...record, article: { ...record.article, updated: '2021-05-06' } }
    await store.saveArticles([record])
    expect(await store.saveArticles([updated])).toMatchObject([{ outcome: 'unchanged' }])
    expect(await everything()).toMatchObject([
      { publishedOn: '2021-05-04', updatedOn: '2021-05-06' },
    ])
  })

  test('an article whose key is only its place is the same in another place, until it says something else', async () => {
    const at = (key: string, ...says: string[]) => ({
      ...article({ key, says }),
      isKnownByContent: true,
    })
    const save = async (...records: ReturnType<typeof at>[]) =>
      (await store.saveArticles(records)).map(({ outcome }) => outcome)
    expect(await save(at('a', 'The ferry sails.'), at('b', 'The ferry sails.'))).toEqual([
      'new',
      'unchanged',
    ])
    expect(await save(at('a', 'The ferry waits.'), at('b', 'The ferry sails.'))).toEqual([
      'changed',
      'new',
    ])
    expect(await save(at('b', 'The ferry waits.'))).toEqual(['changed'])
    expect(passages(await everything())).toEqual(['The ferry waits.'])
  })

  test('the order of the keys of a record does not make it another', async () => {
    const record = article({ key: 'a', says: ['The ferry sails.'], title: 'Ferries' })
    const { text, title, publisher } = record.article
    await store.saveArticles([record])
    const [saved] = await store.saveArticles([
      {
        ...record,
        article: {
          ...(title !== undefined && { title }),
          text,
          ...(publisher !== undefined && { publisher }),
        },
      },
    ])
    expect(saved?.outcome).toBe('unchanged')
  })

  test('a statement still there in a changed article keeps its id, another is withdrawn', async () => {
    await store.saveArticles([
      article({ key: 'a', says: ['The ferry sails.', 'The toll rises.'], published: '2021-05-04' }),
    ])
    const [ferry] = await store.findStatements({ stems: [['ferri']], limit: 1 })
    const [toll] = await store.findStatements({ stems: [['toll']], limit: 1 })
    const corrected = article({
      key: 'a',
      says: ['The bridge opens.', 'The ferry sails!'],
      published: '2021-06-30',
    })
    expect(await store.saveArticles([corrected])).toEqual([
      { outcome: 'changed', statements: 2, changed: 0, withdrawn: 1 },
    ])

    expect(passages(await everything())).toEqual(['The bridge opens.', 'The ferry sails!'])
    const now = await store.statement(ferry?.id ?? '')
    expect(now).toMatchObject({ passage: 'The ferry sails!', publishedOn: '2021-06-30' })
    const gone = await store.statement(toll?.id ?? '')
    expect(gone).toEqual({ ...toll, state: 'withdrawn' })
    expect(await store.findStatements({ stems: [['toll']], limit: 1 })).toEqual([])
    expect(await store.stemCounts(['toll', 'ferri'])).toEqual(new Map([['ferri', 1]]))
  })

  test('a withdrawn statement that comes back is the one it was', async () => {
    const first = article({ key: 'a', says: ['The toll rises.'], published: '2021-05-04' })
    await store.saveArticles([first])
    const before = await everything()
    await store.saveArticles([article({ key: 'a', says: [], published: '2021-05-04' })])
    expect(await everything()).toEqual([])
    expect(await store.saveArticles([first])).toMatchObject([{ outcome: 'changed', statements: 1 }])
    expect(await everything()).toEqual(before)
  })

  test('an article that comes twice in one call is what it was at last', async () => {
    const outcomes = await store.saveArticles([
      article({ key: 'a', says: ['The ferry sails.'] }),
      article({ key: 'a', says: ['The ferry waits.'] }),
      article({ key: 'a', says: ['The ferry sails.', 'The ferry waits.'] }),
    ])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'changed', 'changed'])
    expect(passages(await everything())).toEqual(['The ferry sails.', 'The ferry waits.'])
    expect((await store.stats()).articles).toBe(1)
  })

  test('the same words of one speaker within three days are one statement, shown as first published', async () => {
    await store.saveArticles([
      article({ key: 'b', says: ['“The FERRY sails!”'], published: '2021-05-06', title: 'Later' }),
      article({ key: 'a', says: ['The ferry sails.'], published: '2021-05-04', title: 'First' }),
      article({ key: 'c', says: ['The ferry sails.'], published: '2021-05-08', title: 'Again' }),
    ])
    const found = await everything()
    expect(found.map(({ title }) => title).toSorted()).toEqual(['Again', 'First'])
    expect((await store.stats()).statements.direct).toBe(2)
  })

  test('an id from before an earlier article was known still leads to the statement', async () => {
    await store.saveArticles([
      article({ key: 'b', says: ['The ferry sails.'], published: '2021-05-06' }),
    ])
    const [before] = await everything()
    await store.saveArticles([
      article({ key: 'a', says: ['The ferry sails.'], published: '2021-05-04' }),
    ])
    const [now] = await everything()
    expect(now?.publishedOn).toBe('2021-05-04')
    expect(await store.statement(before?.id ?? '')).toEqual(now)
  })

  test('the same words on another day, or of another speaker, are another statement', async () => {
    await store.saveArticles([
      article({
        key: 'a',
        says: [
          { text: 'The ferry sails.', saidOn: saidOn('2021-05-04') },
          { text: 'The ferry sails.', saidOn: saidOn('2021-05-05') },
          { text: 'The ferry sails.', saidOn: saidOn('2021-05-05'), by: 'Tom Marlow' },
        ],
        published: '2021-05-05',
      }),
    ])
    expect((await store.stats()).statements.direct).toBe(3)
  })

  test('words that an importer gives an id are found by it, also when another article said them first', async () => {
    await store.saveArticles([
      article({ key: 'a', says: ['The ferry sails.'], published: '2021-05-04', importId: 'one' }),
      article({ key: 'b', says: ['The ferry sails.'], published: '2021-05-05', importId: 'two' }),
    ])
    const [record] = await everything()
    expect(record?.importId).toBe('one')
    expect(await store.statement('two')).toEqual(record)
    expect(await store.statement('three')).toBeUndefined()
  })

  test('a statement without a speaker is stored and never answers', async () => {
    await store.saveArticles([
      article({ key: 'a', says: [{ text: 'The ferry sails.', by: '' }], importId: 'nobody' }),
    ])
    expect(await everything()).toEqual([])
    expect(await store.stemCounts(['ferri'])).toEqual(new Map())
    expect((await store.statement('nobody'))?.speaker).toBeUndefined()
    expect(await store.stats()).toMatchObject({ statements: { direct: 1 }, attributed: 0 })
  })

  test('a statement that is hardly likely is stored and never answers', async () => {
    await store.saveArticles([
      article({ key: 'a', says: [{ text: 'The ferry sails.', confidence: 0.59 }], importId: 'a' }),
      article({ key: 'b', says: [{ text: 'The toll rises.', confidence: 0.6 }] }),
    ])
    expect(passages(await everything())).toEqual(['The toll rises.'])
    expect((await store.statement('a'))?.passage).toBe('The ferry sails.')
  })

  test('the first real article retires the sample, and no sample joins real articles', async () => {
    const sample = [
      article({ key: 's', says: [{ text: 'The ferry sails.', by: 'Old Hand', role: 'Mate' }] }),
    ]
    await store.saveArticles(sample, { sample: true })
    expect((await store.stats()).sample).toBe(true)
    await store.saveArticles([])
    expect(passages(await everything())).toEqual(['The ferry sails.'])

    await store.saveArticles([article({ key: 'a', says: ['The toll rises.'] })])
    expect(passages(await everything())).toEqual(['The toll rises.'])
    expect(await store.saveArticles(sample, { sample: true })).toMatchObject([
      { outcome: 'unchanged' },
    ])
    expect(passages(await everything())).toEqual(['The toll rises.'])
    expect(await store.stemCounts(['ferri', 'toll'])).toEqual(new Map([['toll', 1]]))
    expect(await store.similarWords('topic', 'ferry', 5)).toEqual([])
    expect(await store.speakersByName(['old hand', 'mate'])).toEqual([])
    expect(await store.stats()).toMatchObject({ articles: 1, speakers: 1, sample: false })
  })

  test('a call that fails stores nothing', async () => {
    const broken = { ...article({ key: 'b', says: [] }), article: { text: Symbol('no text') } }
    const records = [article({ key: 'a', says: ['The ferry sails.'] }), broken]
    // @ts-expect-error -- what no type lets through must not tear the data either
    await expect(store.saveArticles(records)).rejects.toThrow()
    expect(await everything()).toEqual([])
    await store.saveArticles([article({ key: 'a', says: ['The ferry sails.'] })])
    expect(passages(await everything())).toEqual(['The ferry sails.'])
  })

  test('calls that overlap are stored one after the other', async () => {
    const records = Array.from({ length: 20 }, (_, index) =>
      article({ key: `${index % 7}`, says: [`Ferry number ${index} sails.`] }),
    )
    const [, found] = await Promise.all([
      Promise.all(records.map((record) => store.saveArticles([record]))),
      everything(),
      store.saveSpeakers([{ id: 'ada-marlow', name: 'Ada Marlow', aliases: [], offices: [] }]),
    ])
    expect(found.length).toBeLessThanOrEqual(7)
    expect(await everything()).toHaveLength(7)
  })

  test('nothing is lost or found twice when the index is put in order', async () => {
    await store.saveArticles([article({ key: 'a', says: ['The ferry sails.', 'The toll stays.'] })])
    await store.saveArticles([article({ key: 'a', says: ['The ferry sails.'] })])
    await store.saveArticles([article({ key: 'b', says: ['A ferry sank.'] })])
    await store.optimize()
    const ferries = await store.findStatements({ stems: [['ferri']], limit: 10 })
    expect(passages(ferries)).toEqual(['A ferry sank.', 'The ferry sails.'])
    expect(await store.countStatements({ stems: [['toll']], limit: 10 })).toBe(0)
  })

  test('what is stored after it was told that much will be is found at once, and when opened again', async () => {
    await store.prepareFor(1_000)
    await store.saveArticles([
      article({ key: 'a', says: ['The ferry sails.'], published: '2021-05-04' }),
    ])
    const inMay = { from: '2021-05-01', until: '2021-05-31', limit: 10 }
    expect(passages(await store.findStatements(inMay))).toEqual(['The ferry sails.'])
    await store.close()
    store = await database.open()
    expect(await store.check()).toEqual([])
    expect(passages(await store.findStatements(inMay))).toEqual(['The ferry sails.'])
  })

  test('what was saved is there when the database is opened again', async () => {
    await store.saveArticles([article({ key: 'a', says: ['The ferry sails.'] })])
    const before = await everything()
    await store.close()
    store = await database.open()
    expect(await everything()).toEqual(before)
  })
})
