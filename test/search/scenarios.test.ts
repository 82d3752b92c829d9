import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

/** A small country: two people of one surname, a spokesman known in two scripts, an office that changed hands. */
const speakers = [
  {
    id: 'ada-marlow',
    name: 'Ada Marlow',
    offices: [{ title: 'Harbour Minister', from: '2019-03-01' }],
  },
  { id: 'tom-marlow', name: 'Tom Marlow', offices: [{ title: 'Mayor of Ellery' }] },
  {
    id: 'viktor-sokolov',
    name: 'Viktor Sokolov',
    aliases: ['Виктор Соколов'],
    offices: [
      { title: 'Palace spokesman', aliases: ['пресс-секретарь дворца'], from: '2015-01-01' },
    ],
  },
  {
    id: 'nora-quist',
    name: 'Nora Quist',
    offices: [{ title: 'President of Ostland', from: '2010-01-01', until: '2016-12-31' }],
  },
  {
    id: 'emil-brandt',
    name: 'Emil Brandt',
    offices: [{ title: 'President of Ostland', from: '2017-01-01' }],
  },
  { id: 'lena-foss', name: 'Lena Foss' },
  { id: 'olga-virtanen', name: 'Olga Virtanen' },
]

const aliases = {
  same: [
    ['ambassador', 'envoy', 'посол'],
    ['ferry', 'паром'],
    ['embassy', 'посольство'],
    ['European Union', 'EU', 'Евросоюз'],
  ],
  related: [['ambassador', 'embassy', 'посольство']],
}

function said(id: string, speaker: string, date: string, text: string, more: object = {}) {
  return { id, speaker, date, saidOn: date, text, publisher: 'Ellery Post', ...more }
}

const statements = [
  said('ada-harbour', 'Ada Marlow', '2021-05-04', 'The new harbour will open before winter.'),
  said(
    'ada-ferry',
    'Ada Marlow',
    '2021-06-10',
    'A ferry that nobody takes is not a ferry, it is a monument.',
  ),
  said('ada-ferry-old', 'Ada Marlow', '2019-06-10', 'We have ordered two ferries from the yard.'),
  said('tom-harbour', 'Tom Marlow', '2021-05-05', 'Ellery has never asked for a harbour.'),
  said('tom-toll', 'Tom Marlow', '2022-02-01', 'The toll on the bridge stays.'),
  said(
    'sokolov-envoy',
    'Viktor Sokolov',
    '2018-09-12',
    'We regret how our ambassador was received.',
    { role: 'Palace spokesman' },
  ),
  said('sokolov-embassy', 'Viktor Sokolov', '2018-09-13', 'The embassy keeps its staff.', {
    role: 'Palace spokesman',
  }),
  said(
    'sokolov-reported',
    'Viktor Sokolov',
    '2018-09-12',
    'Sokolov noted that the ambassador would return.',
    { kind: 'reported' },
  ),
  said('quist-grain', 'Nora Quist', '2012-04-02', 'Ostland will not sell its grain reserves.'),
  said(
    'brandt-grain',
    'Emil Brandt',
    '2020-04-02',
    'The grain treaty binds both of us, and Nora Quist signed it. Foss objected.',
  ),
  said('brandt-title', 'Emil Brandt', '2020-05-02', 'We shall meet again in June.', {
    title: 'Talks on fisheries',
  }),
  said('brandt-eu', 'Emil Brandt', '2020-06-02', 'The European Union is our nearest market.'),
]

const { ask } = await searchOver({ speakers, aliases, statements })

test.each([
  // The speaker is a hard filter, however the question is put.
  ['what did Ada Marlow say about the harbour?', 'answer ada-harbour'],
  ['ada marlow harbour', 'answer ada-harbour'],
  ['harbour ada marlow', 'answer ada-harbour'],
  ['any statement by Ada Marlow on the harbour', 'answer ada-harbour'],
  ['from:"Ada Marlow" about:harbour', 'answer ada-harbour'],
  ['ADA MARLOW ON THE HARBOUR', 'answer ada-harbour'],
  // Any form of the word, newest first among equals.
  ['what did Ada Marlow say about the ferry', 'answer ada-ferry ada-ferry-old'],
  // Without a topic: the latest.
  ['what did Tom Marlow say', 'answer tom-toll tom-harbour'],
  // Typos in the name, the topic and the frame.
  ['what did sokolof say abuot the embassador', 'answer sokolov-envoy sokolov-reported'],
  ['what did Ada Marlow say about the habrour', 'answer ada-harbour'],
  // By office, on the day it was held; by another script; declined.
  [
    'what did the Palace spokesman say about the ambassador',
    'answer sokolov-envoy sokolov-reported',
  ],
  ['president of ostland grain', 'answer brandt-grain quist-grain'],
  ['что Соколов сказал про посла', 'answer sokolov-envoy sokolov-reported'],
  ['что сказал пресс-секретарь дворца о послах', 'answer sokolov-envoy sokolov-reported'],
  ['слова Виктора Соколова о посольстве', 'answer sokolov-embassy'],
  ['что Марлоу сказала о пароме', 'answer ada-ferry ada-ferry-old'],
  // Synonyms and abbreviations of the operator's list.
  ['what did Sokolov say about the envoy', 'answer sokolov-envoy sokolov-reported'],
  ['Brandt on the EU', 'answer brandt-eu'],
  // Two people of one name: the topic decides, or the asker.
  ['what did Marlow say about the toll', 'answer tom-toll'],
  ['what did Marlow say about the harbour', 'choose tom-harbour ada-harbour'],
  // Related words and titles come near, and are never passed for the thing itself.
  ['what did Emil Brandt say about fisheries', 'near brandt-title'],
  // Periods are hard.
  ['what did Ada Marlow say about the ferry in 2019', 'answer ada-ferry-old'],
  ['what did Ada Marlow say about the ferry in 2018', 'nothing'],
  ['what did Ada Marlow say since June 2021', 'answer ada-ferry'],
  // Anybody, greetings, the bot's name and "how many times" are no topic.
  ['what did anyone say about the toll', 'answer tom-toll'],
  ['did anybody say anything about the toll', 'answer tom-toll'],
  ['what have people said about the toll', 'answer tom-toll'],
  ['кто-нибудь говорил о посольстве', 'answer sokolov-embassy'],
  ['hey @ellery_bot Ada Marlow harbour?', 'answer ada-harbour'],
  ['how many times did Tom Marlow mention the toll', 'answer tom-toll'],
  ['сколько раз Соколов упоминал посольство', 'answer sokolov-embassy'],
  // A short word one edit from a single word of the corpus; not where several fit.
  ['what did Tom Marlow say about the tolll', 'answer tom-toll'],
  ['what did Tom Marlow say about the tull', 'answer tom-toll'],
  ['what did Tom Marlow say about Tull', 'nothing'],
  // Quoted words stand side by side; excluded ones do not stand at all.
  ['Ada Marlow "two ferries"', 'answer ada-ferry-old'],
  ['Ada Marlow ferry -monument', 'answer ada-ferry-old'],
  // Who said it, whoever it was; joint speakers.
  ['who said the toll stays', 'answer tom-toll'],
  ['what did Ada Marlow and Tom Marlow say about the harbour', 'answer tom-harbour ada-harbour'],
  ['what did Ada Marlow or Tom Marlow say about the harbour', 'answer tom-harbour ada-harbour'],
  ['что сказали Марлоу или Соколов о посольстве', 'answer sokolov-embassy'],
  // Others, mentions, nobody, nothing.
  ['what did Olga Virtanen say about the harbour', 'others'],
  ['what did Tom Marlow say about the grain', 'others'],
  ['what did Lena Foss say about tulips', 'mentioned'],
  ['what did Olga Virtanen say about tulips', 'nothing'],
  ['what did Ada Marlow say about tulips', 'nothing'],
  ['what did Zebulon say about the harbour', 'unknown-speaker'],
  // Not questions for statements.
  ["what's the weather", 'out-of-scope'],
  ['is it true that Sokolov said the ambassador returns', 'out-of-scope'],
  ['правда ли, что Соколов сказал о после', 'out-of-scope'],
  ['did Nora Quist lie?', 'out-of-scope'],
  ['who will win the election', 'out-of-scope'],
  ['what will Marlow say about the harbour tomorrow?', 'out-of-scope'],
  ['что завтра скажет Марлоу о порте?', 'out-of-scope'],
  ['who is right, Ada Marlow or Tom Marlow', 'out-of-scope'],
  ['кто прав, Марлоу или Соколов?', 'out-of-scope'],
  ['hello', 'out-of-scope'],
  ['hey @ellery_bot', 'out-of-scope'],
  ['привет, как дела?', 'out-of-scope'],
  ['какая погода', 'out-of-scope'],
  ['what do you think about Tom Marlow', 'out-of-scope'],
  ['write me a poem about ferries', 'out-of-scope'],
  ['thank you so much', 'out-of-scope'],
  ['tell me a joke', 'out-of-scope'],
  ['where does "two ferries" come from', 'answer ada-ferry-old'],
  ['remind me what Ada Marlow told reporters about the harbour', 'answer ada-harbour'],
  ['???', 'out-of-scope'],
])('“%s” → %s', async (question, expected) => {
  const answer = await ask(question)
  const isShown = answer.level === 'answer' || answer.level === 'near' || answer.level === 'choose'
  expect(isShown ? inShort(answer) : answer.level).toBe(expected)
})

test('an answer says what was read as what', async () => {
  const { interpretation } = await ask('what did sokolof say abuot the embassador in 2018')
  expect(interpretation).toEqual({
    speakers: [{ id: 'viktor-sokolov', name: 'Viktor Sokolov' }],
    topic: ['ambassador'],
    from: '2018-01-01',
    until: '2018-12-31',
    repairs: [
      { from: 'sokolof', to: 'Sokolov' },
      { from: 'embassador', to: 'ambassador' },
    ],
  })
})

test('of several people of one name, an answer says who was taken', async () => {
  const { level, interpretation } = await ask('what did Marlow say about the toll')
  expect({ level, speakers: interpretation.speakers }).toEqual({
    level: 'answer',
    speakers: [{ id: 'tom-marlow', name: 'Tom Marlow' }],
  })
})

test('others are counted, without their words', async () => {
  const answer = await ask('what did Olga Virtanen say about the harbour')
  expect(answer).toMatchObject({
    level: 'others',
    statements: [],
    others: [
      { name: 'Ada Marlow', statements: 1 },
      { name: 'Tom Marlow', statements: 1 },
    ],
  })
})

test('nothing says what was searched', async () => {
  expect(await ask('what did Ada Marlow say about tulips')).toMatchObject({
    level: 'nothing',
    searched: { statements: 3, newest: '2021-06-10' },
  })
})

test('somebody who only occurs in the words of others is said to', async () => {
  expect(await ask('what did Lena Foss say about tulips')).toMatchObject({
    level: 'mentioned',
    statementsMentioning: 1,
  })
})

test('a name that nobody has gets the one that is spelt like it, as a suggestion', async () => {
  expect(await ask('what did Bandte say about tulips')).toMatchObject({
    level: 'unknown-speaker',
    name: 'Bandte',
    suggestion: { id: 'emil-brandt', name: 'Emil Brandt' },
  })
})

test('whom the asker picks speaks, in place of whom the question names', async () => {
  const tom = { id: 'tom-marlow', name: 'Tom Marlow' }
  expect(inShort(await ask('what did Marlow say about the harbour', { speaker: tom }))).toBe(
    'answer tom-harbour',
  )
  expect(inShort(await ask('what did Olga Virtanen say about the harbour', { speaker: tom }))).toBe(
    'answer tom-harbour',
  )
  const olga = { id: 'olga-virtanen', name: 'Olga Virtanen' }
  expect((await ask('what did Bandte say about tulips', { speaker: olga })).level).toBe('nothing')
})

test('a choice tells people of one name apart by their office', async () => {
  expect(await ask('what did Marlow say about the harbour')).toMatchObject({
    choices: [
      { name: 'Ada Marlow', role: 'Harbour Minister' },
      { name: 'Tom Marlow', role: 'Mayor of Ellery' },
    ],
    moreChoices: 0,
  })
})

test('more than is shown is counted', async () => {
  expect(await ask('what did Ada Marlow say', { limit: 2 })).toMatchObject({
    level: 'answer',
    more: 1,
  })
})

test('the same question gets the same answer', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask('Marlow harbour')))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
})

test('an outage is never shown as nothing found', async () => {
  const { ask: askClosed, store, outages } = await searchOver({ statements })
  await store.close()
  expect((await askClosed('what did Ada Marlow say about the harbour?')).level).toBe('unavailable')
  expect(outages).toHaveLength(1)
})
