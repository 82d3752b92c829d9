import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

const statement = (id: string, speaker: string, text: string) => ({
  id,
  speaker,
  text,
  date: '2020-01-01',
  publisher: 'The Valley Herald',
})

const statements = [
  statement('blackmail', 'Nora Quill', 'This is blackmail, and the harbour knows it.'),
  statement('climate', 'Nora Quill', 'Climate change has come to the harbour.'),
  statement('neft', 'Пётр Крылов', 'Цены на нефть останутся высокими.'),
  statement('m-80', 'Nora Quill', 'The M-80 engine costs 5,000 crowns.'),
  statement('ferrow', 'Tom Ferrow', 'The Zorkin affair is over.'),
]

test.each([
  ['the other keyboard layout', 'rhskjd wtys', 'answer neft', ['rhskjd: крылов', 'wtys: цены']],
  ['and of Latin words', 'Йгшдд ышд', 'nothing', []],
  [
    'in a question of the other language',
    'what did rhskjd say about prices',
    'answer neft',
    ['rhskjd: крылов', 'prices: Цены'],
  ],
  ['nothing but a greeting', 'руддщ', 'out-of-scope', ['руддщ: hello']],
  [
    'Russian in Latin letters',
    'chto skazal krylov pro tseny na neft',
    'answer neft',
    ['chto: что', 'skazal: сказал', 'pro: про', 'tseny: цены', 'na: на', 'neft: нефт'],
  ],
  [
    'a name of the topic in the other script',
    'Ferrow про Зоркина',
    'answer ferrow',
    ['Зоркина: zorkin'],
  ],
  [
    'words run together',
    'Quill climatechange',
    'answer climate',
    ['climatechange: climate change'],
  ],
  [
    'a whole question run together',
    'whatdidferrowsay',
    'answer ferrow',
    ['whatdidferrowsay: what did ferrow say'],
  ],
  ['a word cut in two', 'Quill black mail', 'answer blackmail', ['black mail: blackmail']],
  ['what is only near by a guess is not taken', 'climatechange peacecorps', 'nothing', []],
  ['a number without its hyphen', 'Quill m80 engine', 'answer m-80', ['m80: m-80']],
  ['or its comma', 'Quill 5000 crowns', 'answer m-80', []],
  [
    'no two words that are not two halves',
    'Quill is on blackmai',
    'answer blackmail',
    ['blackmai: blackmail'],
  ],
  ['not a name that is made of words', 'what did Harbourchange say', 'unknown-speaker', []],
  ['not what no layout makes known', 'Quill gzqx', 'nothing', []],
] as const)('%s', async (_, question, expected, repairs) => {
  const aliases = { same: [['price', 'цена']] }
  const { ask } = await searchOver({ statements, aliases })
  const answer = await ask(question, { limit: 1 })
  expect(inShort(answer)).toBe(expected)
  expect(answer.question).toBe(question)
  const { repairs: told = [] } = answer.interpretation
  expect(told.map(({ from, to }) => `${from}: ${to}`)).toEqual(repairs)
})

test.each([
  ['Walkre', 'Walker'],
  ['Nollan', 'Nolan'],
])('of names as near as each other %s is the one that fingers slip from', async (typed, meant) => {
  const names = ['Walker', 'Walkri', 'Nolan', 'Nollay']
  const { ask } = await searchOver({
    statements: names.map((name) => statement(name, `Ada ${name}`, 'The harbour is open.')),
  })
  expect(inShort(await ask(`what did ${typed} say about the harbour`))).toBe(`answer ${meant}`)
})
