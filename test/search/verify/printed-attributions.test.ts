import { beforeAll, describe, expect, test } from 'vitest'
import { searchOver } from '../search-over.ts'

// Passages that are printed with an attribution, which claims name in the same words or in others.
const FARES = '«Мы не повысим сборы для рыбаков в этом сезоне», — сказал он.'
const BRIDGE =
  '«Мост через залив достроят к 2028 году, и новых отсрочек больше не будет», — заявил министр портов Пётр Лугин.'
const FERRY =
  '“The ferry will run in spring, and the fare will not rise,” Harbour Minister Ada Brook said.'
const PIER = '“As I said in May, the pier is safe for the heaviest lorries,” Brook added.'
const DAM =
  '“The brook has flooded three farms,” Brook told reporters, “and the dam must be raised.”'
const LIGHT = 'Brook said that the lighthouse would be sold before the summer to a foundation.'

const statement = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  speaker: 'Ada Brook',
  date: '2021-06-10',
  publisher: 'Coast Gazette',
  quotes: [...text.matchAll(/[“«]([^”»]+)[”»]/g)].map(({ index, 1: inside = '' }) => ({
    start: index + 1,
    end: index + 1 + inside.length,
  })),
  ...more,
})

let world: Awaited<ReturnType<typeof searchOver>>
const inShort = async (claim: string): Promise<string> => {
  const verification = await world.search.verify(claim)
  return 'statement' in verification
    ? `${verification.verdict} ${verification.statement.id}`
    : verification.verdict
}
const changesIn = async (claim: string) => {
  const verification = await world.search.verify(claim)
  const differences = 'differences' in verification ? verification.differences : []
  return differences.flatMap(({ op, text }) => (op === 'same' ? [] : [`${op} ${text.trim()}`]))
}

beforeAll(async () => {
  world = await searchOver({
    speakers: [
      { id: 'ada-brook', name: 'Ada Brook' },
      { id: 'tom-reed', name: 'Tom Reed' },
      { id: 'lugin', name: 'Пётр Лугин' },
      { id: 'snegina', name: 'Ирина Снегина' },
    ],
    statements: [
      statement('fares', FARES, { speaker: 'Пётр Лугин' }),
      statement('bridge', BRIDGE, { speaker: 'Пётр Лугин' }),
      statement('catch', '«Улов вырос на 12 процентов, и рыбаки это знают», — сказала Снегина.', {
        speaker: 'Ирина Снегина',
      }),
      statement('ferry', FERRY),
      statement('pier', PIER),
      statement('dam', DAM),
      statement('light', LIGHT, { kind: 'reported', quotes: undefined }),
      statement('asked', '“Nobody has asked the north bank about the ferry,” Reed said.', {
        speaker: 'Tom Reed',
      }),
    ],
  })
})

describe('an attribution is no part of the quotation, though the passage is printed with its words', () => {
  const quoted = (text: string) => /[“«]([^”»]+?),?[”»]/.exec(text)?.[1] ?? ''

  test.each([
    [`«${quoted(FARES)}», — сказал Лугин`, 'fares'],
    [`«${quoted(FARES)}», — сказал он`, 'fares'],
    [`«${quoted(FARES)}», — заявил Лугин`, 'fares'],
    [`Лугин сказал: «${quoted(FARES)}»`, 'fares'],
    [`${quoted(FARES)}, — сказал Лугин`, 'fares'],
    [`«${quoted(BRIDGE)}», — заявил Лугин`, 'bridge'],
    [`«${quoted(BRIDGE)}», — сказал министр портов Лугин`, 'bridge'],
    [`"${quoted(PIER)}", Brook said`, 'pier'],
    [`"${quoted(PIER)}," Ada Brook added`, 'pier'],
    [`“${quoted(FERRY)},” Brook said.`, 'ferry'],
    [`“${quoted(FERRY)},” Harbour Minister Ada Brook said`, 'ferry'],
    [
      `As Brook told reporters, “The brook has flooded three farms, and the dam must be raised.”`,
      'dam',
    ],
    [FERRY, 'ferry'],
    [DAM, 'dam'],
  ])('exact: %s', async (claim, id) => expect(await inShort(claim)).toBe(`exact ${id}`))

  test.each([
    [`«${quoted(FARES)}», — сказал Путин`, 'fares'],
    [`«${quoted(FARES)}», — сказала Снегина`, 'fares'],
    [`«${quoted(BRIDGE)}», — заявил министр портов Зуев`, 'bridge'],
    [`"${quoted(FERRY)}," Reed said`, 'ferry'],
    [`"${quoted(FERRY).replace('not ', '')}," Reed said`, 'ferry'],
    [`"${quoted(PIER).replace('heaviest', 'largest')}," Reed added`, 'pier'],
    [`Reed said that the lighthouse would be sold before the summer to a foundation`, 'light'],
  ])('by somebody else: %s', async (claim, id) =>
    expect(await inShort(claim)).toBe(`other-speaker ${id}`),
  )

  test.each([
    [`"${quoted(FERRY).replace('not ', '')}," Brook said`, ['delete not']],
    [`«${quoted(BRIDGE).replace('2028', '2030')}», — заявил Лугин`, ['insert 2030', 'delete 2028']],
    [DAM.replace('three farms', 'two farms'), ['insert two', 'delete three']],
    [
      `The brook has flooded two farms, and the dam must be raised, said Ada Brook`,
      ['insert two', 'delete three'],
    ],
  ])('only the quotation is compared: %s', async (claim, changes) =>
    expect(await changesIn(claim)).toEqual(changes),
  )
})
