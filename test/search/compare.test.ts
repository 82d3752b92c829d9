import { expect, test } from 'vitest'
import { compare } from '../../src/search/thread.ts'
import { searchOver } from './search-over.ts'

const SAID = { date: '2019-05-06', publisher: 'The Ellery Post' }
const STATEMENTS = [
  { ...SAID, text: 'The toll is fair.', speaker: 'Ada Marlow' },
  { ...SAID, text: 'The toll is a disgrace.', speaker: 'Viktor Sokolov' },
]

test.each([1, 2, 3, 4])(
  'an outage at question %d of a comparison is shown as one',
  async (failing) => {
    const { search, ask } = await searchOver({ statements: STATEMENTS })
    const closed = await searchOver({ statements: [] })
    await closed.store.close()
    const today = Temporal.PlainDate.from('2026-11-24')
    let asked = 0
    const compared = await compare(
      ['Ada Marlow', 'Sokolov toll'],
      (question, speaker) => {
        asked += 1
        return (asked === failing ? closed : { ask }).ask(question, speaker && { speaker })
      },
      (name) => search.findSpeakers(name, today),
    )
    expect(compared).toMatchObject({ answer: { level: 'unavailable' } })
  },
)
