import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'
import { article, passages } from './records.ts'

const AT = Temporal.Instant.from('2021-06-01T12:00:00Z')

describe.each(engines)('decisions about statements in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
  })

  const save = (key: string, ...says: Parameters<typeof article>[0]['says']) =>
    store.saveArticles([article({ key, says, published: '2021-05-04' })])
  const idOf = async (passage: string) => {
    const found = await store.findStatements({ limit: 100 })
    return found.find((statement) => statement.passage === passage)?.id ?? 'none'
  }
  const saidBy = async (id: string) =>
    passages(await store.findStatements({ speakers: [{ id }], limit: 100 }))
  const TOLL = { text: 'The toll rises by five cents.', role: 'Harbour Minister' }

  test('another speaker has the words, without the role; the old id leads to them', async () => {
    await save('a', TOLL, { text: 'It rains.', by: 'Tom Marlow' })
    const id = await idOf(TOLL.text)
    expect(await store.speakersBeside(id, 5)).toEqual([{ id: 'tom-marlow', name: 'Tom Marlow' }])
    const decided = await store.decide(
      id,
      { outcome: 'speaker', speaker: { id: 'tom-marlow', name: 'Tom Marlow' } },
      AT,
    )
    expect(decided).toEqual({ id: await idOf(TOLL.text), messages: 0, reports: [] })
    const now = await store.statement(id)
    expect(now).toMatchObject({
      id: decided?.id,
      speaker: { name: 'Tom Marlow' },
      state: 'current',
    })
    expect(now?.role).toBeUndefined()
    expect(await saidBy('ada-marlow')).toEqual([])
    expect(await saidBy('tom-marlow')).toEqual(['It rains.', TOLL.text])
  })

  test('a decision survives the article coming again, whatever else it says', async () => {
    await save('a', TOLL, 'It rains.')
    const id = await idOf(TOLL.text)
    await store.decide(id, { outcome: 'speaker', speaker: { name: 'Nora Quist' } }, AT)
    await store.decide(await idOf('It rains.'), { outcome: 'withdrawn' }, AT)
    expect(await save('a', 'It snows.', TOLL, 'It rains.')).toMatchObject([
      { outcome: 'changed', changed: 0, withdrawn: 0 },
    ])
    expect(await saidBy('nora-quist')).toEqual([TOLL.text])
    expect(await saidBy('ada-marlow')).toEqual(['It snows.'])
    expect(await store.statement(id)).toMatchObject({ speaker: { name: 'Nora Quist' } })
  })

  test('also when the article changes the words a little', async () => {
    await save('a', 'It rains.', TOLL)
    const id = await idOf(TOLL.text)
    await store.decide(id, { outcome: 'speaker', speaker: { name: 'Nora Quist' } }, AT)
    await save('a', 'It rains.', { ...TOLL, text: 'The toll rises by six cents.' })
    expect(await saidBy('nora-quist')).toEqual(['The toll rises by six cents.'])
    expect(await store.statement(id)).toMatchObject({ state: 'changed' })
    // Whoever still sees the old words reports the new ones.
    await store.decide(id, { outcome: 'speaker', speaker: { name: 'Tom Marlow' } }, AT)
    expect(await saidBy('tom-marlow')).toEqual(['The toll rises by six cents.'])
    await store.decide(id, { outcome: 'speaker', speaker: { name: 'Nora Quist' } }, AT)
    await save('a', 'It snows.', { ...TOLL, text: 'The toll rises by six cents.' })
    expect(await saidBy('nora-quist')).toEqual(['The toll rises by six cents.'])
  })

  test('also when the words are found to be somebody else’s, or nobody’s', async () => {
    await save('a', { ...TOLL, by: 'Marlow' }, 'It rains.')
    await store.decide(await idOf(TOLL.text), { outcome: 'withdrawn' }, AT)
    await save('a', TOLL, 'It rains.')
    expect(await saidBy('ada-marlow')).toEqual(['It rains.'])
    // Also after a revision without them.
    await save('a', 'It rains.')
    await save('a', { ...TOLL, by: 'Ada B. Marlow' }, 'It snows.')
    expect(passages(await store.findStatements({ limit: 9 }))).toEqual(['It snows.'])
    await store.decide(
      await idOf('It snows.'),
      { outcome: 'speaker', speaker: { name: 'Nora Quist' } },
      AT,
    )
    await save('a', { text: 'It snows.', by: 'Tom Marlow' })
    expect(await saidBy('nora-quist')).toEqual(['It snows.'])
  })

  test('not for the same words of another speaker beside them', async () => {
    await save('a', TOLL)
    await store.decide(await idOf(TOLL.text), { outcome: 'withdrawn' }, AT)
    await save('a', TOLL, { ...TOLL, by: 'Tom Marlow' })
    expect(await saidBy('ada-marlow')).toEqual([])
    expect(await saidBy('tom-marlow')).toEqual([TOLL.text])
  })

  test('also for another article of that day; on another day the words are anybody’s', async () => {
    await save('a', TOLL)
    await store.decide(await idOf(TOLL.text), { outcome: 'withdrawn' }, AT)
    await save('b', TOLL)
    expect(await saidBy('ada-marlow')).toEqual([])
    await store.saveArticles([article({ key: 'c', says: [TOLL], published: '2021-09-01' })])
    expect(await saidBy('ada-marlow')).toEqual([TOLL.text])
  })

  test('what was withdrawn can be given a speaker, and decided again', async () => {
    await save('a', TOLL)
    const id = await idOf(TOLL.text)
    await store.decide(id, { outcome: 'withdrawn' }, AT)
    expect(await store.statement(id)).toMatchObject({ state: 'withdrawn' })
    expect(await store.occurrences(id, 3)).toMatchObject({ occurrences: [{ isCurrent: false }] })
    await store.decide(id, { outcome: 'speaker', speaker: { name: 'Nora Quist' } }, AT)
    await store.decide(id, { outcome: 'speaker', speaker: { name: 'Ada Marlow' } }, AT)
    expect(await saidBy('ada-marlow')).toEqual([TOLL.text])
    expect(await saidBy('nora-quist')).toEqual([])
    expect(await store.decisions(5)).toMatchObject([
      { outcome: 'speaker', speaker: { name: 'Ada Marlow' }, article: 'a' },
    ])
    expect(await store.decide('nobody', { outcome: 'withdrawn' }, AT)).toBeUndefined()
  })

  test('words that the right speaker is known to have said are one statement', async () => {
    await save('a', TOLL)
    await save('b', { ...TOLL, by: 'Nora Quist' })
    const mine = (await store.findStatements({ speakers: [{ id: 'ada-marlow' }], limit: 1 }))[0]
    await store.decide(mine?.id ?? '', { outcome: 'speaker', speaker: { name: 'Nora Quist' } }, AT)
    const [only, second] = await store.findStatements({ limit: 5 })
    expect(second).toBeUndefined()
    expect(await store.occurrences(only?.id ?? '', 5)).toMatchObject({ total: 2 })
  })

  test('taken back, the words are again whose they were found to be, in each article', async () => {
    await store.saveArticles([
      article({ key: 'a', says: [TOLL, 'It rains.'], published: '2021-05-04' }),
      article({ key: 'b', says: [{ ...TOLL, by: 'Nora Quist' }], published: '2021-05-04' }),
    ])
    const all = await store.findStatements({ speakers: [{ id: 'ada-marlow' }], limit: 9 })
    const id = all.find(({ passage }) => passage === TOLL.text)?.id ?? ''
    const quist = { outcome: 'speaker', speaker: { name: 'Nora Quist' } } as const
    const decided = await store.decide(id, quist, AT)
    expect(await saidBy('ada-marlow')).toEqual(['It rains.'])
    const back = await store.decide(decided?.id ?? '', { outcome: 'found' }, AT)
    expect(back).toEqual({ id, messages: 0, reports: [] })
    expect(await saidBy('ada-marlow')).toEqual(['It rains.', TOLL.text])
    expect(await saidBy('nora-quist')).toEqual([TOLL.text])
    expect(await store.decisions(9)).toEqual([])
    expect(await store.decide(id, { outcome: 'found' }, AT)).toBeUndefined()

    await store.decide(id, { outcome: 'withdrawn' }, AT)
    expect(await saidBy('ada-marlow')).toEqual(['It rains.'])
    await store.decide(id, { outcome: 'found' }, AT)
    expect(await saidBy('ada-marlow')).toEqual(['It rains.', TOLL.text])
    await save('a', 'It snows.', TOLL)
    expect(await saidBy('ada-marlow')).toEqual([TOLL.text, 'It snows.'].toSorted())
  })

  test('whom words were found to be of is kept, also outside of the directory', async () => {
    await store.saveSpeakers([{ id: 'ada', name: 'Ada Marlow', aliases: [], offices: [] }])
    await save('a', TOLL)
    await store.decide(
      await idOf(TOLL.text),
      { outcome: 'speaker', speaker: { name: 'Nora Quist' } },
      AT,
    )
    await store.saveSpeakers([])
    await save('a', TOLL, 'It rains.')
    expect(await saidBy('nora-quist')).toEqual([TOLL.text])
  })

  test('every message that shows the statement is queued, once, with whose words it had', async () => {
    await save('a', TOLL)
    const id = await idOf(TOLL.text)
    const speaker = 'Ada Marlow'
    for (const [message, shown] of [
      [1, [id]],
      [2, ['other']],
      [3, ['other', id]],
    ] as const) {
      await store.saveSentAnswer(
        { chat: 7, message, questionMessage: 9, statements: [], sentAt: AT },
        shown.map((one) => ({ id: one, speaker })),
      )
    }
    expect(
      await store.decide(id, { outcome: 'speaker', speaker: { name: 'Nora Quist' } }, AT),
    ).toMatchObject({ messages: 2 })
    const first = await store.takeAmendment()
    expect(first).toMatchObject({ chat: 7, message: 1 })
    expect(await store.shownIn({ chat: 7, message: 3 })).toEqual({
      form: 'answer',
      statements: [
        { id, speaker, isDecided: true },
        { id: 'other', speaker, isDecided: false },
      ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    })
    expect(await store.takeAmendment()).toMatchObject({ message: 3 })
    expect(await store.takeAmendment()).toBeUndefined()
    await store.settleAmendment(first?.row ?? 0)
    await store.resumeTaken()
    expect(await store.takeAmendment()).toMatchObject({ message: 3 })
    expect(await store.decide(id, { outcome: 'withdrawn' }, AT)).toMatchObject({ messages: 2 })
    expect(await store.amendmentCount()).toBe(2)
    await store.forgetChat(7)
    expect(await store.amendmentCount()).toBe(0)
  })
})
