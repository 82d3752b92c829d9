import { describe, expect, test } from 'vitest'
import { engines } from './engines.ts'
import { article, saidOn } from './records.ts'

describe.each(engines)('counting months in $engine', ({ createDatabase }) => {
  test('counts a speaker’s statements by the month they were said in, else published', async () => {
    const database = createDatabase()
    const store = await database.open()
    await store.saveArticles([
      article({
        key: '1',
        published: '2021-06-12',
        says: [
          { text: 'A ferry that nobody takes is a monument.', saidOn: saidOn('2021-05-31') },
          'The ferries stay.',
          { text: 'The ferry sinks.', by: 'Viktor Sokolov' },
        ],
      }),
      article({ key: '2', published: '2020-12-31', says: ['The toll stays.'] }),
      article({ key: '3', published: '2020-12', says: ['The harbour opens.'] }),
      article({ key: '4', published: '2020', says: ['The ferry is late.'] }),
      article({ key: '5', published: '--05-31', says: ['The bridge is closed.'] }),
      article({ key: '6', says: ['The lighthouse stays dark.'] }),
    ])
    const speaker = 'ada-marlow'
    expect(await store.monthCounts({ speaker })).toEqual({
      months: [
        { month: '2020-12', statements: 2 },
        { month: '2021-05', statements: 1 },
        { month: '2021-06', statements: 1 },
      ],
      undated: 3,
    })
    expect(await store.monthCounts({ speaker, stems: [['ferri']] })).toEqual({
      months: [
        { month: '2021-05', statements: 1 },
        { month: '2021-06', statements: 1 },
      ],
      undated: 1,
    })
    const none = { months: [], undated: 0 }
    expect(await store.monthCounts({ speaker, stems: [['ferri'], ['—']] })).toEqual(none)
    expect(await store.monthCounts({ speaker: 'nobody' })).toEqual(none)
    await store.close()
    database.remove()
  })
})
