import { describe, expect, test } from 'vitest'
import { article, saidOn } from '../store/records.ts'
import { openArchive, startArchiveBot } from './archive.ts'
import { talk } from './talk.ts'

const REFERS = 'As I said in May, the tunnel below Ellery would flood within a winter.'
const EARLIER = 'A tunnel? It would flood, and Ellery would pay for it.'

function said(text: string, day: string, by = 'Ada Marlow') {
  return article({
    key: `${by} ${day} ${text}`,
    published: day,
    says: [{ text, by, saidOn: saidOn(day) }],
  })
}

async function startTunnelBot(earlier: readonly ReturnType<typeof said>[]) {
  const store = await openArchive()
  await store.saveArticles([said(REFERS, '2021-09-20'), ...earlier])
  return startArchiveBot({ store, now: () => Temporal.Instant.from('2022-03-15T12:00:00Z') })
}

describe.each([
  ['en', 'what did Marlow say about the tunnel in September 2021?', 'Earlier: 10 May 2021'],
  ['ru', 'что Марлоу сказала про tunnel в сентябре 2021?', 'Раньше: 10 мая 2021 года'],
])('what a speaker refers to, in %s', (language_code, question, label) => {
  test('is a button away where it is on record', async () => {
    await using bot = await startTunnelBot([
      said(EARLIER, '2021-05-10'),
      said('The ferry will run in spring.', '2021-05-20'),
    ])
    const { says, presses } = talk(bot, { language_code })
    expect(await says(question)).toContain(`[${label}]`)
    const opened = await presses(label)
    expect(opened).toMatch(/^\*\*Ada Marlow\*\*\n> A tunnel\? It would flood/)
    expect(opened).not.toContain(`[${label}]`)
  })

  test.each<[string, readonly ReturnType<typeof said>[]]>([
    ['is from another time', [said(EARLIER, '2020-05-10')]],
    ['is somebody else’s', [said(EARLIER, '2021-05-10', 'Viktor Sokolov')]],
    ['shares one word only', [said('The tunnel is a dream.', '2021-05-10')]],
    [
      'may be one of two',
      [said(EARLIER, '2021-05-10'), said('In Ellery a tunnel would flood.', '2021-05-12')],
    ],
  ])('is not shown where what there is %s', async (_, earlier) => {
    await using bot = await startTunnelBot(earlier)
    const answer = await talk(bot, { language_code }).says(question)
    expect(answer).toContain(REFERS)
    expect(answer).not.toMatch(/Earlier|Раньше/)
  })
})
