import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const ALLIANCE = 'The Northern Alliance is no threat.'

test('what has the word asked for is found beside any number of newer statements with related words', async () => {
  const { ask } = await searchOver({
    aliases: { same: [], related: [['alliance', 'army']] },
    statements: [
      said('old', '2001-02-03', ALLIANCE),
      ...Array.from({ length: 300 }, (_, at) =>
        said(`army-${at}`, '2020-05-06', `Our army has barracks number ${at}.`),
      ),
    ],
  })
  expect(inShort(await ask('Ada Marlow alliance'))).toBe('answer old')
  expect((await ask('Ada Marlow on the alliance and mushrooms')).statements[0]?.id).toBe('old')
})

function said(id: string, date: string, text: string) {
  return { id, date, text, speaker: 'Ada Marlow', publisher: 'Post' }
}
