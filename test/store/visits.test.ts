import { expect, test } from 'vitest'
import { engines } from './engines.ts'

test.each(engines)(
  'the last visit to an address is kept in $engine',
  async ({ createDatabase }) => {
    const database = createDatabase()
    const store = await database.open()
    const [page, other] = ['https://ellery.example/1', 'https://ellery.example/2']
    await store.saveVisits([
      { address: page, etag: '"1"' },
      { address: other, entry: 'x' },
      { address: page, etag: '"2"', lastModified: 'Tue, 04 May 2021 08:00:00 GMT' },
    ])
    await store.saveVisits([{ address: other, lastModified: 'Mon, 03 May 2021 08:00:00 GMT' }])
    const found = await store.visits([page, other, 'https://ellery.example/3'])
    expect([...found.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1))).toEqual([
      { address: page, etag: '"2"', lastModified: 'Tue, 04 May 2021 08:00:00 GMT' },
      { address: other, lastModified: 'Mon, 03 May 2021 08:00:00 GMT' },
    ])
    await store.close()
    database.remove()
  },
)
