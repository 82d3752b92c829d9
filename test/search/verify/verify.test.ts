import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Verification } from '../../../src/statement/verification.ts'
import { searchOver } from '../search-over.ts'

const HARBOUR = 'The harbour stays open all winter, and nobody will lose work over the ice.'
const TOLL =
  'We do not want a toll on the bridge. Drivers have paid twice already. The ferry costs the town more than any repair would.'
const RUSSIAN =
  'Мы не закроем порт зимой, её жители останутся с работой, и паром будет ходить ежедневно.'
const WIND = 'The air was -7 degrees and a notable wind blew in from the co-operative dunes.'
const QUAY = 'Мы не сдадим причал чужой компании, и рыбаки нашего города могут в это верить.'
const INTERRUPTED =
  '“The brook has flooded three farms,” she told reporters, “and the dam must be raised.”'
const MIXED =
  'Brook called the delay “a needless shame” and the report “late by half a year” on Monday.'
const REPORTED = 'Brook said that the lighthouse would be sold before the summer to a foundation.'

const statement = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  speaker: 'Ada Brook',
  date: '2019-11-04',
  publisher: 'Coast Gazette',
  ...more,
})
const marked = (text: string) =>
  [...text.matchAll(/“([^”]+)”/g)].map(({ index, 1: inside = '' }) => ({
    start: index + 1,
    end: index + 1 + inside.length,
  }))

let world: Awaited<ReturnType<typeof searchOver>>
const verify = async (claim: string): Promise<Verification> => world.search.verify(claim)
const inShort = async (claim: string): Promise<string> => {
  const verification = await verify(claim)
  return 'statement' in verification
    ? `${verification.verdict} ${verification.statement.id}`
    : verification.verdict
}

beforeAll(async () => {
  world = await searchOver({
    speakers: [
      { id: 'ada-brook', name: 'Ada Brook', aliases: ['Ада Брук'] },
      { id: 'tom-reed', name: 'Tom Reed', aliases: ['Том Рид'] },
    ],
    statements: [
      statement('harbour', HARBOUR),
      statement('toll', TOLL, { speaker: 'Tom Reed' }),
      statement('port', RUSSIAN),
      statement('brook', INTERRUPTED, { quotes: marked(INTERRUPTED) }),
      statement('delay', MIXED, { kind: 'mixed', quotes: marked(MIXED) }),
      statement('wind', WIND),
      statement('quay', QUAY),
      statement('light', REPORTED, { kind: 'reported' }),
      statement('number', 'The repair costs 1,500,000 crowns and takes 2.5 years, that is a fact.'),
    ],
  })
})

describe('word for word', () => {
  test.each([
    [HARBOUR, 'harbour'],
    [HARBOUR.toUpperCase(), 'harbour'],
    ['«the harbour stays open — all winter and nobody  will lose work over the ice»', 'harbour'],
    ['The har-bour stays open all-winter and nobody will lose work over the ice', 'harbour'],
    ['The air was -7 degrees, and a notable wind blew in from the co-operative dunes', 'wind'],
    ['The air was −7 degrees and a notable wind blew in from the cooperative dunes.', 'wind'],
    [RUSSIAN.replace('её', 'ее'), 'port'],
    ['The brook has flooded three farms, and the dam must be raised.', 'brook'],
    [INTERRUPTED, 'brook'],
    ['The repair costs 1 500 000 crowns and takes 2.5 years, that is a fact', 'number'],
  ])('%s', async (claim, id) => expect(await inShort(claim)).toBe(`exact ${id}`))

  test.each([
    `“${HARBOUR.slice(0, -1)},” Brook said on Monday.`,
    `Brook: ${HARBOUR}`,
    `As Ada Brook put it: "${HARBOUR}"`,
    `As Ada Brook said, ${HARBOUR}`,
    `Ada Brook said that ${HARBOUR}`,
    `${HARBOUR} — Ada Brook, 2019`,
    `«${HARBOUR}», — заявила Ада Брук`,
    `Brook about Reed: “${HARBOUR}”`,
    `Asked about Tom Reed, Ada Brook said: “${HARBOUR}”`,
    `According to Brook, ${HARBOUR}`,
    `On Monday in town Ada Brook said: “${HARBOUR}”`,
    `“${HARBOUR}” Ada Brook told Tom Reed`,
    `Брук о Томе Риде: «${HARBOUR}»`,
    `brook: ${HARBOUR}`,
    `ada brok: ${HARBOUR}`,
    `check this: ${HARBOUR}`,
    `правда: ${HARBOUR}`,
    HARBOUR.replace(', and', ', Brook promised, and'),
    HARBOUR.replace(', and', ', the minister told reporters, and'),
    `The spokesman at No 7 said: “${HARBOUR}”`,
    `“The harbour stays open all winter,” she said, “and nobody will lose work over the ice.”`,
    `Ada Brock: “${HARBOUR}”`,
    `“${HARBOUR}” Miss Brook said that she told reporters`,
  ])('with its attribution: %s', async (claim) =>
    expect(await inShort(claim)).toBe('exact harbour'),
  )
})

describe('altered', () => {
  test('who says that nobody said it is told so', async () => {
    expect(await verify(`Ada Brook never said that ${HARBOUR}`)).toMatchObject({
      differences: [
        { op: 'insert', text: 'Ada Brook never said that ' },
        { op: 'same', text: HARBOUR.slice(0, -1) },
      ],
    })
  })

  test('the differences are told word by word, a dropped "not" among them', async () => {
    const verification = await verify(TOLL.replace('do not want', 'want'))
    expect(verification).toMatchObject({
      verdict: 'altered',
      differences: [
        { op: 'same', text: 'We ' },
        { op: 'delete', text: 'do not ' },
        { op: 'same', text: TOLL.slice('We do not '.length, -1) },
      ],
    })
  })

  test.each([
    [HARBOUR.replace('all winter', 'all summer'), 'harbour'],
    [HARBOUR.replace('winter', 'wniter'), 'harbour'],
    ['The harbour stays shut all winter and many will lose work', 'harbour'],
    [RUSSIAN.replace('не закроем', 'закроем'), 'port'],
    ['Брук: «Мы не закроем порт летом, её жители останутся без работы»', 'port'],
    ['The air was 7 degrees and a notable wind blew in from the co-operative dunes', 'wind'],
    ['The air was -7 degrees and a not able wind blew in from the co-operative dunes', 'wind'],
    [HARBOUR.replace('nobody', 'no body'), 'harbour'],
    ['Мы несдадим причал чужой компании, и рыбаки нашего города могут в это верить', 'quay'],
    [`Ada Brook never said that ${HARBOUR}`, 'harbour'],
    [`Brook did not say “${HARBOUR}”`, 'harbour'],
    [`Brook didn’t say: “${HARBOUR}”`, 'harbour'],
    [`Ada Brook denied that ${HARBOUR}`, 'harbour'],
    [`Ada Brook dismissed claims that ${HARBOUR}`, 'harbour'],
    [`“${HARBOUR}” — Ada Brook never said it`, 'harbour'],
    [`${HARBOUR.slice(0, -1)}, but I deny it`, 'harbour'],
    [`${HARBOUR.slice(0, -1)}, no minister said`, 'harbour'],
    [HARBOUR.replace('all winter', 'all winter, I promised once'), 'harbour'],
    [HARBOUR.replace(', and', ', said no town ever, and'), 'harbour'],
    [HARBOUR.replace(', and', ', reports claimed, and'), 'harbour'],
    [`I said ${HARBOUR}`, 'harbour'],
    [`Ада Брук не говорила: «${QUAY}»`, 'quay'],
    [`Ада Брук опровергла, что ${QUAY}`, 'quay'],
    [`«${QUAY}» — такого Брук никогда не говорила`, 'quay'],
    [QUAY.replace(', и', ', не сказал никто, и'), 'quay'],
    [QUAY.replace(', и', ', уверен весь город, и'), 'quay'],
    ['We do … want a toll on the bridge', 'toll'],
    ['We … want a toll on the bridge', 'toll'],
    ['“We do,” Reed said, “want a toll on the bridge.”', 'toll'],
    ['The harbour stays … will lose work over the ice', 'harbour'],
    ['harbour … nobody … ice', 'harbour'],
    ['The harbour … stays … nobody will lose work', 'harbour'],
    ['Мы … сдадим причал чужой компании', 'quay'],
    ['сдадим причал … рыбаки … верить', 'quay'],
    ['The repair costs 1,500,000 crowns and takes 25 years, that is a fact.', 'number'],
  ])('%s', async (claim, id) => expect(await inShort(claim)).toBe(`altered ${id}`))

  test('so is the publisher’s wording, however well it is copied', async () => {
    const claim = '“The lighthouse would be sold before the summer to a foundation,” Brook said.'
    expect(await inShort(claim)).toBe('altered light')
    expect(await inShort(REPORTED)).toBe('altered light')
    expect(await inShort(MIXED.replace(/[“”]/g, ''))).toBe('altered delay')
  })
})

describe('part', () => {
  test.each([
    ['nobody will lose work over the ice', 'harbour'],
    ['“Drivers have paid twice already”', 'toll'],
    ['We do not want a toll … The ferry costs the town more than any repair would', 'toll'],
    ['“needless shame,” Brook said', 'delay'],
    ['Мы не сдадим причал … рыбаки нашего города', 'quay'],
    ['a needless shame … late by half a year', 'delay'],
    ['lose work', 'harbour'],
  ])('%s', async (claim, id) => expect(await inShort(claim)).toBe(`part ${id}`))
})

describe('stitched', () => {
  test.each([
    'The harbour stays open all winter. The ferry costs the town more than any repair would.',
    'The harbour stays open all winter … Drivers have paid twice already.',
    '“The harbour stays open all winter.” Drivers have paid twice already.',
    'The ferry costs the town more than any repair would. We do not want a toll on the bridge.',
    'nobody will lose work over the ice, and the dam must be raised',
    'We do not want a toll costs the town more than any repair would.',
  ])('%s', async (claim) => expect((await verify(claim)).verdict).toBe('stitched'))

  test('both statements are told', async () => {
    const verification = await verify(
      'The harbour stays open all winter. Drivers have paid twice already.',
    )
    const ids =
      'statement' in verification ? [verification.statement.id, verification.other?.id] : []
    expect(ids.toSorted()).toEqual(['harbour', 'toll'])
  })

  test('marked fragments of a publisher’s sentence are not one quotation', async () => {
    expect(await inShort('“a needless shame late by half a year”')).not.toMatch(/^(exact|part)/)
  })
})

describe('another speaker', () => {
  test.each([
    `“${HARBOUR}” Reed said`,
    `Том Рид: «${HARBOUR}»`,
    `${HARBOUR} — Albert Einstein`,
    `Reed about Brook: “${HARBOUR}”`,
    `Reed on Brook: “${HARBOUR}”`,
    `Tom Reed told Ada Brook: “${HARBOUR}”`,
    `Рид о Брук: «${HARBOUR}»`,
    `stranger: ${HARBOUR}`,
    `jane stranger: ${HARBOUR}`,
    `незнакомцев: ${HARBOUR}`,
    `“${HARBOUR}” Wilhelmina Stranger said`,
  ])('%s', async (claim) => expect(await inShort(claim)).toBe('other-speaker harbour'))

  test('a few words of anybody prove nothing', async () => {
    expect(await inShort('“all winter,” Reed said')).toBe('not-on-record')
  })
})

test.each([
  'The moon is made of green cheese and everybody knows it.',
  'We will open the harbour for the people of the town',
  'winter toll',
  '…',
  '',
])('not on record: %s', async (claim) => expect(await inShort(claim)).toBe('not-on-record'))

test('an outage is never shown as nothing on record', async () => {
  const { search, store, outages } = await searchOver({ statements: [] })
  await store.close()
  expect(await search.verify(HARBOUR)).toEqual({ verdict: 'unavailable' })
  expect(outages).toHaveLength(1)
})

describe('whatever is claimed', () => {
  const PASSAGES = [HARBOUR, TOLL, RUSSIAN]

  test('no text is too odd for a verdict', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(fc.nat(0xffff).map((unit) => String.fromCharCode(unit))),
          fc.array(fc.constantFrom(...HARBOUR.split(' '), '“', '”', '…', ':', '\0', '\uD800', '—')),
        ),
        async (odd) => {
          const verification = await verify(odd.join(' '))
          expect(verification.verdict).not.toBe('unavailable')
        },
      ),
      { numRuns: 200 },
    )
  })

  test('what differs is the passage without the insertions, letter for letter', async () => {
    const word = fc.constantFrom(...PASSAGES.flatMap((passage) => passage.split(' ')))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PASSAGES),
        fc.array(fc.tuple(fc.nat(30), fc.option(word)), { maxLength: 5 }),
        async (passage, changes) => {
          const words: (string | null)[] = passage.split(' ')
          for (const [at, put] of changes) words[at % words.length] = put
          const verification = await verify(words.filter((each) => each !== null).join(' '))
          if (!('statement' in verification)) return
          const recorded = verification.differences.filter(({ op }) => op !== 'insert')
          expect(verification.statement.passage).toContain(
            recorded.map(({ text }) => text).join(''),
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('pieces of two passages are never a quotation word for word', async () => {
    const piece = (passage: string) =>
      fc.tuple(fc.nat(8), fc.integer({ min: 3, max: 10 })).map(([from, length]) =>
        passage
          .split(' ')
          .slice(from, from + length)
          .join(' '),
      )
    await fc.assert(
      fc.asyncProperty(
        piece(HARBOUR),
        piece(TOLL),
        fc.constantFrom(' ', ' … ', '. ', '” “', ': '),
        async (one, other, joint) => {
          for (const claim of [`${one}${joint}${other}`, `“${other}${joint}${one}”`]) {
            expect((await verify(claim)).verdict).not.toBe('exact')
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
