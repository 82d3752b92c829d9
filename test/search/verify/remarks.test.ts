import { beforeAll, describe, expect, test } from 'vitest'
import { searchOver } from '../search-over.ts'

const statement = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  speaker: 'Ada Brook',
  date: '2018-12-20',
  publisher: 'Coast Gazette',
  ...more,
})

let world: Awaited<ReturnType<typeof searchOver>>
const verify = async (claim: string) => {
  const verification = await world.search.verify(claim)
  return 'statement' in verification ? verification : undefined
}
const inShort = async (claim: string) => {
  const found = await verify(claim)
  return found && `${found.verdict} ${found.statement.id}`
}

beforeAll(async () => {
  world = await searchOver({
    statements: [
      statement('water', 'The problem is in the discharge of the tannery into the bay.', {
        saidOn: '2018-12-20',
      }),
      statement(
        'terms',
        'This is why I do not believe it is wise to lift the limit on harbour fees.',
      ),
      statement('cost', 'The town has spent $72.5 million this year on cleaning up the old quay.'),
      statement(
        'share',
        'Only 8% of the boats and 1.7 tonnes of nets passed the inspection this spring.',
      ),
      statement('noise', 'The noise (from the cranes) causes headaches.'),
      statement(
        'kettle',
        'You said something a few years ago about the strike being the greatest harbour tragedy of the century.',
        {
          speaker: 'Lionel Kettle',
        },
      ),
    ],
  })
})

describe('a date', () => {
  test.each([
    [
      'Brook said on May 3, 2015: "The problem is in the discharge of the tannery into the bay."',
      { from: '2015-05-03', until: '2015-05-03' },
    ],
    [
      'Brook in 2012: "The problem is in the discharge of the tannery into the bay."',
      { from: '2012-01-01', until: '2012-12-31' },
    ],
  ])('that is not the statement’s is told: %s', async (claim, dated) => {
    expect(await verify(claim)).toMatchObject({ verdict: 'exact', remarks: { dated } })
  })

  test.each([
    'Brook in 2018',
    'Brook, 20 December 2018',
    'On Thursday Brook said',
    'Brook said in December 2018',
  ])('that is, or that depends on the day, is not: %s', async (who) => {
    const found = await verify(
      `${who}: "The problem is in the discharge of the tannery into the bay."`,
    )
    expect([found?.verdict, found?.remarks]).toEqual(['exact', undefined])
  })
})

describe('what is cut off and turns the meaning round', () => {
  test.each([
    '"it is wise to lift the limit on harbour fees" Brook said',
    'Brook: "It is ... wise to lift the limit on harbour fees"',
  ])('%s', async (claim) =>
    expect(await verify(claim)).toMatchObject({
      verdict: 'part',
      remarks: { cutOff: 'This is why I do not believe' },
    }),
  )
})

describe('signs that change the fact', () => {
  test.each([
    ['The town has spent €72.5 million this year on cleaning up the old quay.', 'altered cost'],
    ['The town has spent 72.5 million this year on cleaning up the old quay.', 'altered cost'],
    ['The town has spent $725 million this year on cleaning up the old quay.', 'altered cost'],
    ['The town has spent $ 72.5 million this year on cleaning up the old quay.', 'exact cost'],
    [
      'Only 8 of the boats and 1.7 tonnes of nets passed the inspection this spring.',
      'altered share',
    ],
    [
      'Only 8% of the boats and 17 tonnes of nets passed the inspection this spring.',
      'altered share',
    ],
    [
      'Only -8% of the boats and 1.7 tonnes of nets passed the inspection this spring.',
      'altered share',
    ],
    [
      'Only 8 percent of the boats and 1,7 tonnes of nets passed the inspection this spring.',
      'exact share',
    ],
    [
      'Only 8 per cent of the boats and 1.7 tonnes of nets passed the inspection this spring.',
      'exact share',
    ],
  ])('%s', async (claim, short) => expect(await inShort(claim)).toBe(short))
})

describe('an editor’s insertion', () => {
  test.each(['The noise causes headaches.', 'The noise from the cranes causes headaches.'])(
    'is told, left out or put in: %s',
    async (claim) =>
      expect(await verify(claim)).toMatchObject({
        verdict: 'exact',
        remarks: { bracketed: '(from the cranes)' },
      }),
  )

  test('with its brackets it needs no word', async () => {
    const found = await verify('The noise (from the cranes) causes headaches.')
    expect([found?.verdict, found?.remarks]).toEqual(['exact', undefined])
  })
})

test('who repeats another’s words is not who said them', async () => {
  const claim = '"The strike was the greatest harbour catastrophe of the century" - Ada Brook'
  const found = await verify(claim)
  expect(found).toMatchObject({ verdict: 'other-speaker', remarks: { isToldOf: true } })
  expect(found?.differences.some(({ op }) => op !== 'same')).toBe(true)
})
