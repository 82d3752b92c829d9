import { beforeEach, describe, expect, test } from 'vitest'
import { nameKey } from '../../src/language/name-key.ts'
import type { Speaker } from '../../src/statement/speaker.ts'
import type { Store } from '../../src/store/store.ts'
import { databaseOfEach } from './database-of-each.ts'
import { engines } from './engines.ts'
import { article } from './records.ts'

const sokolov: Speaker = {
  id: 'viktor-sokolov',
  name: 'Viktor Sokolov',
  aliases: ['Виктор Андреевич Соколов', 'Vik'],
  offices: [
    { title: 'Palace spokesman', aliases: ['пресс-секретарь дворца'], from: '2015-01-01' },
    { title: 'Mayor of Ellery', aliases: [], from: '2009', until: '2012-05' },
  ],
}

describe.each(engines)('speakers in $engine', ({ createDatabase }) => {
  const database = databaseOfEach(createDatabase)
  let store: Store

  beforeEach(async () => {
    store = await database.open()
  })

  const known = async (...names: string[]) =>
    (await store.speakersByName(names.map(nameKey)))
      .map(({ speaker, by }) => `${speaker.id} by ${by}`)
      .toSorted()

  test('a speaker is known by full name, aliases, surname, given name and offices', async () => {
    await store.saveSpeakers([sokolov])
    expect(await known('Виктор Соколов')).toEqual(['viktor-sokolov by name'])
    expect(await known('Виктор Андреевич Соколов')).toEqual(['viktor-sokolov by alias'])
    expect(await known('Sokolov')).toEqual(['viktor-sokolov by surname'])
    expect(await known('Viktor')).toEqual(['viktor-sokolov by given-name'])
    expect(await known('Vik')).toEqual(['viktor-sokolov by alias'])
    expect(await known('palace spokesman')).toEqual(['viktor-sokolov by office'])
    expect(await known('Sokol', '')).toEqual([])
  })

  test('an office comes with its dates and the statements; the latest office tells people apart', async () => {
    await store.saveSpeakers([sokolov])
    await store.saveArticles([
      article({ key: 'a', says: [{ text: 'No comment.', by: 'Viktor Sokolov', role: 'Envoy' }] }),
    ])
    expect(await store.speakersByName([nameKey('Mayor of Ellery')])).toEqual([
      {
        key: nameKey('Mayor of Ellery'),
        by: 'office',
        speaker: { id: 'viktor-sokolov', name: 'Viktor Sokolov' },
        from: '2009',
        until: '2012-05',
        statements: 1,
      },
    ])
    expect(await store.latestRoles(['viktor-sokolov', 'nobody'])).toEqual(
      new Map([['viktor-sokolov', 'Palace spokesman']]),
    )
  })

  test('a printed role is a name for as long as a statement has it', async () => {
    const says = (role: string) =>
      article({ key: 'a', says: [{ text: 'The ferry sails.', role }], published: '2021-05-04' })
    await store.saveArticles([says('Harbour Minister')])
    expect(await store.speakersByName([nameKey('harbour minister')])).toMatchObject([
      { by: 'role', speaker: { id: 'ada-marlow' } },
    ])
    expect((await store.latestRoles(['ada-marlow'])).get('ada-marlow')).toBe('Harbour Minister')
    await store.saveArticles([says('Minister of Ports')])
    expect(await known('harbour minister')).toEqual([])
    expect(await known('minister of ports')).toEqual(['ada-marlow by role'])
  })

  test('who is no longer in the directory is forgotten, unless there are statements; then the printed names stay', async () => {
    const other = { id: 'ada-marlow', name: 'Ada Marlow', aliases: ['The Dredger'], offices: [] }
    await store.saveSpeakers([sokolov, other])
    const by = { id: 'ada-marlow', name: 'Ada M. Marlow' }
    await store.saveArticles([article({ key: 'a', says: [{ text: 'No.', speaker: by }] })])
    await store.saveSpeakers([])
    expect(await known('Viktor Sokolov', 'Vik', 'Palace spokesman', 'The Dredger')).toEqual([])
    expect(await known('Ada Marlow', 'Ada M. Marlow')).toEqual([
      'ada-marlow by alias',
      'ada-marlow by name',
    ])
    await store.saveSpeakers([other])
    expect(await known('The Dredger')).toEqual(['ada-marlow by alias'])
  })

  test('a saved directory replaces names and offices and leaves statements alone', async () => {
    await store.saveSpeakers([sokolov])
    await store.saveArticles([article({ key: 'a', says: [{ text: 'No.', by: 'Viktor Sokolov' }] })])
    await store.saveSpeakers([sokolov])
    expect(await known('Vik', 'Sokolov')).toHaveLength(2)

    await store.saveSpeakers([{ ...sokolov, name: 'Victor Sokoloff', aliases: [], offices: [] }])
    expect(await known('Vik', 'Sokolov', 'palace spokesman')).toEqual([])
    expect(await known('Sokoloff')).toEqual(['viktor-sokolov by surname'])
    const [record] = await store.findStatements({ speakers: [sokolov], limit: 1 })
    expect(record?.speaker).toEqual({ id: 'viktor-sokolov', name: 'Victor Sokoloff' })
    expect(await store.similarWords('name', 'sokolof', 5)).toEqual([{ word: 'sokoloff', count: 1 }])
  })

  test('a name in any spelling is the speaker who bears it, by name or alias', async () => {
    await store.saveSpeakers([sokolov])
    const names = ['Виктор Соколов', 'viktor sokolov', 'Vik', 'Виктор Андреевич Соколов']
    await store.saveArticles(
      names.map((by, index) => article({ key: by, says: [{ text: `No. ${index}`, by }] })),
    )
    expect(await store.countBySpeaker({ limit: 9 })).toMatchObject([
      { speaker: { id: 'viktor-sokolov' }, statements: 4 },
    ])
  })

  test('a surname alone is not taken for anyone who has it', async () => {
    await store.saveSpeakers([sokolov])
    await store.saveArticles([article({ key: 'a', says: [{ text: 'No.', by: 'Sokolov' }] })])
    const [count] = await store.countBySpeaker({ limit: 9 })
    expect(count?.speaker).toEqual({ id: 'sokolov', name: 'Sokolov' })
  })

  test('an id decides, whatever name is printed with it; the name becomes an alias', async () => {
    await store.saveSpeakers([sokolov])
    const says = (key: string, id: string, name: string) =>
      article({ key, says: [{ text: `No ${key}.`, speaker: { id, name } }] })
    await store.saveArticles([
      says('a', 'viktor-sokolov', 'V. A. Sokolov'),
      says('b', 'viktor-sokolov-2', 'Viktor Sokolov'),
      says('c', 'viktor-sokolov-2', 'Victor S.'),
    ])
    expect(await known('V. A. Sokolov')).toEqual(['viktor-sokolov by alias'])
    expect(await known('Viktor Sokolov')).toEqual([
      'viktor-sokolov by name',
      'viktor-sokolov-2 by name',
    ])
    expect(await known('Victor S.')).toEqual(['viktor-sokolov-2 by alias'])

    // The directory comes again at every start, and what was printed is not in it.
    await store.saveSpeakers([{ ...sokolov, aliases: ['Vitya'] }])
    expect(await known('V. A. Sokolov', 'Vitya', 'Vik')).toEqual([
      'viktor-sokolov by alias',
      'viktor-sokolov by alias',
    ])
  })

  test('a name that two of the directory bear is neither, but always the same third', async () => {
    const namesake = { ...sokolov, id: 'viktor-sokolov-junior', aliases: [], offices: [] }
    await store.saveSpeakers([sokolov, namesake])
    const says = (key: string) =>
      article({ key, says: [{ text: `No ${key}.`, by: 'Viktor Sokolov' }] })
    await store.saveArticles([says('a'), says('b')])
    await store.saveArticles([says('c')])
    expect(await store.countBySpeaker({ limit: 9 })).toEqual([
      { speaker: { id: 'viktor-sokolov-2', name: 'Viktor Sokolov' }, statements: 3 },
    ])
  })

  test('a name that two of an import bear is neither, but always the same third', async () => {
    const says = (key: string, id?: string) =>
      article({ key, says: [{ text: `No ${key}.`, speaker: { id, name: 'Erik Lind' } }] })
    await store.saveArticles([says('a', 'coach'), says('b', 'bishop')])
    await store.saveArticles([says('c')])
    await store.saveArticles([says('d', 'coach'), says('e')])
    const counts = await store.countBySpeaker({ limit: 9 })
    expect(
      counts.map(({ speaker, statements }) => `${speaker.id} ${statements}`).toSorted(),
    ).toEqual(['bishop 1', 'coach 2', 'erik-lind 2'])
  })

  test('any name gets an id that is short and can stand in an address', async () => {
    const names = [
      'Дмитрий Ёлкин',
      'O’Brien, Pat',
      '???',
      '!',
      '王小明',
      'Ministry '.repeat(20),
      'É',
    ]
    await store.saveArticles(
      names.map((by, index) => article({ key: by, says: [{ text: `No ${index}.`, by }] })),
    )
    const ids = (await store.countBySpeaker({ limit: 9 })).map(({ speaker }) => speaker.id)
    expect(ids).toHaveLength(names.length)
    expect(ids).toEqual(expect.arrayContaining(['dmitri-elkin', 'obrien-pat', 'e']))
    for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)
    for (const id of ids) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(45)
  })
})
