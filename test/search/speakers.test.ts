import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

/** People whose names share parts: two Harrows, two Georges of one surname, a first name that is nobody's Harrow. */
const speakers = [
  {
    id: 'anton-harrow',
    name: 'Anton Harrow',
    aliases: ['Антон Харроу'],
    offices: [{ title: 'President of Norland', aliases: ['Norland president'], from: '2015' }],
  },
  { id: 'dmitri-varga', name: 'Dmitri Varga', aliases: ['Дмитрий Варга'] },
  { id: 'george-a-loom', name: 'George A. Loom' },
  { id: 'george-b-loom', name: 'George B. Loom' },
  { id: 'king-oswald', name: 'Oswald I', aliases: ['King Oswald', 'Освальд I'] },
  { id: 'will-tanner', name: 'Will Tanner', aliases: ['Уилл Таннер'] },
  {
    id: 'vera-pell',
    name: 'Vera Pell',
    aliases: ['Вера Пелл'],
    offices: [{ title: 'Palace spokeswoman', aliases: ["Harrow's spokeswoman"], from: '2015' }],
  },
  { id: 'olga-brandt', name: 'Olga Brandt', aliases: ['Ольга Брандт'] },
]

function said(id: string, speaker: string, text: string, more: object = {}) {
  return { id, speaker, date: '2020-03-01', saidOn: '2020-03-01', text, publisher: 'Post', ...more }
}

const { ask } = await searchOver({
  speakers,
  statements: [
    said('harrow', 'Anton Harrow', 'Malice and charity belong to no nation, and the flag is ours.'),
    said('varga', 'Dmitri Varga', 'The envoy of Norland has my full support.'),
    said('loom-a', 'George A. Loom', 'The canal will be dug before the elections.'),
    said('loom-b', 'George B. Loom', 'Nobody needs a canal.'),
    said('oswald', 'Oswald I', 'A subject owes me his sword.'),
    said('tanner', 'Will Tanner', 'The envoy has left.', { role: 'Harbour master' }),
    said('pell', 'Vera Pell', 'The envoy is expected on Monday.', { role: 'Palace spokeswoman' }),
  ],
})

test.each([
  // Names side by side are those of one person.
  ['what did Dmitri Harrow say about the envoy', 'unknown-speaker Anton Harrow'],
  ['что сказал Дмитрий Харроу про посла', 'unknown-speaker Anton Harrow'],
  ['Dmitri Harrow on the envoy', 'unknown-speaker Anton Harrow'],
  ['what did Harrow Varga say about the envoy', 'unknown-speaker Dmitri Varga'],
  ['what did George Loom say about the canal', 'choose loom-b loom-a'],
  ['what did George B. Loom say about the canal', 'answer loom-b'],
  ['what did B. Loom say about the canal', 'answer loom-b'],
  ['what did C. Harrow say about malice', 'unknown-speaker Anton Harrow'],
  ['what did Varga Dmitri say about the envoy', 'answer varga'],
  // Joint speakers have a word or a comma between them.
  ['what did Varga and Tanner say about the envoy', 'answer tanner varga'],
  ['what did Varga, Harrow and Tanner say about the envoy', 'answer tanner varga'],
  ['what did Varga and Zebulon say about the envoy', 'unknown-speaker'],
  // A word too many makes another person.
  ['what did Bob Harrow say about malice charity nation flag', 'unknown-speaker Anton Harrow'],
  ["what did Harrow's wife say about malice charity nation", 'unknown-speaker Anton Harrow'],
  ['what did the wife of President Harrow say about malice', 'unknown-speaker Anton Harrow'],
  ['what did the mayor of Harrow say about malice', 'unknown-speaker Anton Harrow'],
  ['any statement by Bob Harrow on malice', 'unknown-speaker Anton Harrow'],
  ['from:"Bob Harrow" malice', 'unknown-speaker Anton Harrow'],
  ['Bob Harrow on malice charity nation flag', 'unknown-speaker Anton Harrow'],
  ["Harrow's wife on malice", 'unknown-speaker Anton Harrow'],
  ['что сказала жена Харроу о флаге', 'unknown-speaker Anton Harrow'],
  ['что сказал помощник Дмитрия Варги о флаге', 'unknown-speaker Dmitri Varga'],
  ['слова помощника Дмитрия Варги о флаге', 'unknown-speaker Dmitri Varga'],
  ['что сказал Антон Шарп о флаге', 'unknown-speaker'],
  ['что сказал Освальд II', 'unknown-speaker'],
  ['что сказал Освальд I', 'answer oswald'],
  ['what did Oswald II say about a subject', 'unknown-speaker'],
  // What goes with a name is no word too many.
  ['what did Mr. Harrow say about malice', 'answer harrow'],
  ['what did former President Harrow say about malice', 'answer harrow'],
  ['what did Norland president Anton Harrow say about malice', 'answer harrow'],
  ['what did the president of Norland Harrow say about malice', 'answer harrow'],
  ['palace president Harrow on malice', 'answer harrow'],
  ['what did Harrow himself say about malice', 'answer harrow'],
  ['what did Harrow in the palace say about malice', 'near harrow'],
  ['at which summit did Harrow talk about malice', 'near harrow'],
  ["what is Harrow's position on malice", 'answer harrow'],
  ['whats dmitri vargas view on the envoy', 'answer varga'],
  ["Harrow's speech on malice", 'answer harrow'],
  ['the words of Harrow about malice', 'answer harrow'],
  ["what was Harrow's opinion of malice", 'answer harrow'],
  ['what did Theresa May say about malice', 'unknown-speaker'],
  ['tell me what Harrow said about malice', 'answer harrow'],
  ['what did Harrow say about malice by the nation', 'answer harrow'],
  ["what did Harrow's spokeswoman say about the envoy", 'answer pell'],
  ["what did Harrow's spokeswoman Vera Pell say about the envoy", 'answer pell'],
  ['What Did Anton Harrow Say About Malice', 'answer harrow'],
  // A name that is a word of the frame.
  ['What did Will say about the envoy', 'answer tanner'],
  ['What did May say about the envoy', 'unknown-speaker'],
  ['что сказал президент Норландии Харроу о malice', 'answer harrow'],
  // In Russian the speaker may stand last.
  ['что сказал о malice Антон Харроу', 'answer harrow'],
  ['какова позиция Варги по envoy', 'answer varga'],
  // A ruler's title and number are no names.
  ['what did King Oswald say about a subject', 'answer oswald'],
  ['what did Oswald say about a subject', 'answer oswald'],
  ['what did Martin Luther King say about a subject', 'unknown-speaker'],
  ['what did I say about a subject', 'out-of-scope'],
  // A given name vouches for a surname that is nearly right.
  ['what did Anton Harow say about malice', 'answer harrow'],
])('“%s” → %s', async (question, expected) => {
  const answer = await ask(question)
  const suggested =
    answer.level === 'unknown-speaker' ? ['unknown-speaker', answer.suggestion?.name] : undefined
  expect(suggested?.filter(Boolean).join(' ') ?? inShort(answer)).toBe(expected)
})

test('a name that nobody has is told as it was typed', async () => {
  expect(await ask("what did Harrow's wife say about malice")).toMatchObject({
    name: "Harrow's wife",
  })
})

test('two people of one name are told apart by role or topic, or asked back', async () => {
  const spoke = (id: string, speakerId: string, role: string, text: string) => ({
    id,
    speaker: 'Erik Lind',
    speakerId,
    role,
    text,
    date: '2020-01-01',
    publisher: 'The Valley Herald',
  })
  const corpus = await searchOver({
    statements: [
      spoke('match', 'coach', 'Coach', 'We lost the match in ten minutes.'),
      spoke('peace', 'bishop', 'Bishop', 'War is no match for peace.'),
    ],
  })
  const answers = [
    'what did Erik Lind say about the match',
    'what did coach Lind say about the match',
    'Bishop Lind on the match',
    'what did Erik Lind say about peace',
  ].map(async (question) => inShort(await corpus.ask(question, { limit: 1 })))
  expect(await Promise.all(answers)).toEqual([
    'choose match',
    'answer match',
    'answer peace',
    'answer peace',
  ])
})

test('a given name as the topic is not about all who bear it', async () => {
  const corpus = await searchOver({
    statements: [
      said('lake', 'Ada Ferrow', 'Marlow has seen the lake.'),
      said('boat', 'Zara Marlow', 'The boat is mine.'),
    ],
  })
  expect(inShort(await corpus.ask('what did Ada Ferrow say about Zara'))).toBe('nothing')
})

test.each([
  ['harbour imam', 'answer sermon'],
  ['harbour imam osman', 'answer sermon'],
  ['osman dredging', 'answer dredging'],
  ['haddad dredging', 'answer dredging'],
  ['al-Haddad on dredging', 'answer dredging'],
  ['steven dolphins', 'nothing'],
  ['haddad harbour board', 'answer board'],
  ['harbour board haddad', 'choose scolding'],
  ['brandt harbour board', 'answer scolding'],
])('of mere keywords “%s” → %s', async (question, expected) => {
  const keywords = await searchOver({
    speakers: [{ id: 'olga-brandt', name: 'Olga Brandt' }],
    aliases: { names: [['Steven', 'Steve']] },
    statements: [
      said('sermon', 'Tom Orley', 'The Osman mosque has a new imam, who blessed the harbour.'),
      said('dredging', 'Osman al-Haddad', 'Dredging will go on until May.'),
      said('bells', 'Osman Varga', 'The bells are too loud.'),
      said('board', 'Osman al-Haddad', 'The Harbour Board is asleep.'),
      said('scolding', 'Harbour Board', 'Neither Haddad nor Brandt was seen for seven days.'),
    ],
  })
  expect(inShort(await keywords.ask(question))).toBe(expected)
})

test('a country is no surname, though somebody is called All of it', async () => {
  const keywords = await searchOver({
    aliases: { same: [['Norland', 'Nordia']] },
    statements: [
      said('all', 'Bishop of All Norland', 'Brandt, the bells of Norland ring.'),
      said('brandt', 'Olga Brandt', 'Norland needs a harbour.'),
      ...Array.from({ length: 120 }, (_, at) =>
        said(`a${at}`, `Tom Orley ${at}`, `Norland has ${at} lakes.`),
      ),
    ],
  })
  expect(inShort(await keywords.ask('brandt norland'))).toBe('answer brandt')
})
