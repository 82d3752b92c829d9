import { expect, test } from 'vitest'
import { article } from '../store/records.ts'
import { searchOver } from './search-over.ts'

test('the id of a changed statement shows what it became; that of a withdrawn one, nothing', async () => {
  const { search, store, ask } = await searchOver({ statements: [] })
  const write = (text: string) => store.saveArticles([article({ key: 'a', says: [text] })])
  await write('The toll rises by five cents in May.')
  const id = (await ask('what did Marlow say about the toll')).statements[0]?.id ?? ''

  await write('The toll rises by six cents in May.')
  expect((await search.statement(id))?.passage).toBe('The toll rises by six cents in May.')
  await write('The ferry sails at noon.')
  expect(await search.statement(id)).toBeUndefined()
  await write('The toll rises by five cents in May.')
  expect(await search.statement(id)).toMatchObject({ id })
})
