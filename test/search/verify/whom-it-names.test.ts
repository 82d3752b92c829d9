import { beforeAll, describe, expect, test } from 'vitest'
import { searchOver } from '../search-over.ts'

const ICE = 'The ice on the harbour is thick enough to carry the heaviest lorries in March'
const TOLL = 'Forty percent of the ferrymen pay no harbour dues at all'
const TIDE = 'Прилив поднимется выше старого причала, и рынок придётся закрыть'
const SAND = 'Порт готов помочь востоку залива'
const NETS = 'If the fishermen keep their nets, the wardens will knock at every door'

const statement = (id: string, text: string, speaker: string, more: object = {}) => ({
  id,
  text: `${text}.`,
  speaker,
  date: '2020-03-10',
  publisher: 'Coast Gazette',
  ...more,
})

let world: Awaited<ReturnType<typeof searchOver>>
const inShort = async (claim: string): Promise<string> => {
  const verification = await world.search.verify(claim)
  return 'statement' in verification
    ? `${verification.verdict} ${verification.statement.id}`
    : verification.verdict
}
const remarksOn = async (claim: string) => {
  const verification = await world.search.verify(claim)
  return 'remarks' in verification ? verification.remarks : undefined
}

beforeAll(async () => {
  world = await searchOver({
    speakers: [
      {
        id: 'marlow',
        name: 'Viktor Marlow',
        aliases: ['Виктор Марлоу'],
        offices: [
          { title: 'Prime Minister of Norland', from: '2008-05-08', until: '2012-05-07' },
          { title: 'President of Norland', from: '2012-05-07' },
        ],
      },
      {
        id: 'roe',
        name: 'Jane Roe',
        offices: [{ title: 'Prime Minister of Norland', from: '2012-05-08' }],
      },
      { id: 'zuev', name: 'Рустам Зуев' },
      { id: 'marlow-jr', name: 'Viktor Marlow Jr.' },
    ],
    statements: [
      statement('ice', ICE, 'Viktor Marlow', { role: 'President of Norland' }),
      statement('toll', TOLL, 'Edwin Harwood', { role: 'Former governor' }),
      statement(
        'guard',
        'The coast guard goes on with its missions in the strait',
        'Sergey Shelk',
        {
          role: 'Defence Minister',
        },
      ),
      statement(
        'junior',
        'Eight of the votes cast in the harbour came from the drowned',
        'Viktor Marlow Jr.',
      ),
      statement('tide', TIDE, 'Рустам Зуев'),
      statement('sand', SAND, 'Рустам Зуев'),
      statement('viral', `Says Jane Roe said, “${NETS}`, 'Harbour posts'),
      statement(
        'votes',
        'Says Edwin Harwood "voted with the dockers 93 percent of the time"',
        'Tom Reed',
      ),
      statement(
        'dispute',
        'The South Quay strike was reported widely and at length in the papers of the whole coast',
        'Jane Roe',
      ),
      statement('others', 'The bridge will open before the winter', 'Jane Roe'),
    ],
  })
})

describe('somebody else of the same surname', () => {
  test.each([
    [`Igor Marlow: "${ICE}"`, 'ice'],
    [`"${ICE}," Ludmila Marlow said`, 'ice'],
    [`Marlowa: "${ICE}"`, 'ice'],
    [`"${TOLL}" – George Harwood`, 'toll'],
    [`«${SAND}» — Адам Зуев`, 'sand'],
    [`«${TIDE}», — сказала Людмила Зуева`, 'tide'],
    [
      '"Eight of the votes cast in the harbour came from the drowned," President Marlow said',
      'junior',
    ],
  ])('%s', async (claim, id) => expect(await inShort(claim)).toBe(`other-speaker ${id}`))
})

describe('the same person under another name', () => {
  test.each([
    [`President Marlow: "${ICE}"`, 'ice'],
    [`"${ICE}," said President of Norland Viktor Marlow`, 'ice'],
    [`"${ICE}," Mr Marlow said`, 'ice'],
    [`Viktor Viktorovich Marlow: "${ICE}"`, 'ice'],
    [`Виктор Марлоу: "${ICE}"`, 'ice'],
    [`"${ICE}," the president said`, 'ice'],
    [`"${ICE}," the president of Norland said`, 'ice'],
    [`Viktor Marlow, the president of Norland, said: "${ICE}"`, 'ice'],
    [`In Westport Marlow said: "${ICE}"`, 'ice'],
    [`Marlow in his speech to the dockers on 10 March 2020 said that ${ICE}`, 'ice'],
    [`"${ICE}," Marlow told reporters in Westport on Monday`, 'ice'],
    [`BREAKING: Marlow: "${ICE}"`, 'ice'],
    [`"${ICE}," a source said`, 'ice'],
    [`"${TOLL}" – Governor Harwood`, 'toll'],
    [`"${TOLL}" – Edwin James Harwood`, 'toll'],
    [`«${TIDE}», — заявил г-н Зуев`, 'tide'],
    [`«${TIDE}», — заявил глава порта Рустам Зуев`, 'tide'],
    [`По словам Рустама Зуева, «${TIDE}»`, 'tide'],
    [`«${TIDE}», — Рустам Ахматович Зуев`, 'tide'],
  ])('%s', async (claim, id) => expect(await inShort(claim)).toBe(`exact ${id}`))
})

describe('another office, a relation, a group', () => {
  const GUARD = 'The coast guard goes on with its missions in the strait'

  test.each([
    [`"${ICE}," the prime minister said`, 'ice'],
    [`"${ICE}," said the wife of Marlow`, 'ice'],
    [`an aide to Marlow: "${ICE}"`, 'ice'],
    [`"${ICE}", said Marlow’s deputy`, 'ice'],
    [`As an aide to Marlow said, “${ICE}”`, 'ice'],
    [`"${ICE}," critics of Marlow said`, 'ice'],
    [`"${GUARD}," said Jane Roe, the prime minister`, 'guard'],
    [`Shelk's deputy: "${GUARD}"`, 'guard'],
    [`«${TIDE}», — заявил помощник Зуева`, 'tide'],
  ])('is somebody else: %s', async (claim, id) =>
    expect(await inShort(claim)).toBe(`other-speaker ${id}`),
  )

  test.each([
    [`"${GUARD}," Marlow and Shelk said`, 'Marlow and Shelk'],
    [`"${GUARD}," the Gazette said, citing Shelk`, 'Gazette, Shelk'],
    [`"${GUARD}," the defence ministry said`, 'defence ministry'],
    [`"${GUARD}," the harbour minister of Westmark said`, 'harbour minister of Westmark'],
  ])('cannot be told to be the speaker, and the verdict says so: %s', async (claim, named) => {
    expect(await inShort(claim)).toBe('exact guard')
    expect(await remarksOn(claim)).toEqual({ named })
  })
})

describe('what is on record only because somebody tells of it', () => {
  test.each([
    [`Jane Roe said, "${NETS}."`, 'viral'],
    [`Jane Roe said that ${NETS}`, 'viral'],
    ['Edwin Harwood: "voted with the dockers 93 percent of the time"', 'votes'],
  ])('is not on record from whom it tells: %s', async (claim, id) => {
    expect(await inShort(claim)).toBe(`other-speaker ${id}`)
    expect(await remarksOn(claim)).toEqual({ isToldOf: true })
  })

  test.each([
    'Says Edwin Harwood "voted with the dockers 93 percent of the time."',
    'Tom Reed: Says Edwin Harwood "voted with the dockers 93 percent of the time."',
  ])('is on record from who tells it: %s', async (claim) =>
    expect(await inShort(claim)).toBe('exact votes'),
  )
})

test('what was reported is nobody who spoke', async () => {
  expect(
    await inShort('The South Quay strike was reported … in the papers of the whole coast'),
  ).toBe('part dispute')
})

describe('who is named right behind the marks', () => {
  test.each([`"${ICE}" Viktor Marlow`, `"${ICE}" Marlow`, `Marlow "${ICE}"`])('%s', async (claim) =>
    expect(await inShort(claim)).toBe('exact ice'),
  )
})
