import { expect, test } from 'vitest'
import { createDirectory } from '../../../src/corpus/extract/entities/directory.ts'
import { extract } from '../../../src/corpus/extract/extract.ts'
import { Speaker } from '../../../src/statement/speaker.ts'

const office = (title: string, from: string, until?: string) => ({
  title: `${title} of Ruritania`,
  aliases: [`Ruritanian ${title.toLowerCase()}`],
  from,
  ...(until && { until }),
})
const directory = createDirectory(
  [
    {
      id: 'ada-marlow',
      name: 'Ada Marlow',
      offices: [office('President', '2008-05-07', '2012-05-07')],
    },
    {
      id: 'bruno-keel',
      name: 'Bruno Keel',
      offices: [
        office('Prime Minister', '2008-05-08', '2012-05'),
        office('President', '2012-05-08'),
      ],
    },
    {
      id: 'cora-lind',
      name: 'Cora Lind',
      offices: [
        {
          title: 'Press Secretary of the President of Ruritania',
          aliases: ['palace spokeswoman', 'пресс-секретарь президента'],
          from: '2009',
        },
      ],
    },
    {
      id: 'anna-drozdova',
      name: 'Анна Дроздова',
      offices: [{ title: 'пресс-секретарь президента', from: '2009', until: '2011' }],
    },
  ].map((speaker) => Speaker.parse(speaker)),
)

/** Who said it rains. */
function whoSaid(text: string, published?: string, known: object = { directory }) {
  const { statements } = extract({ text, ...(published && { published }) }, known)
  return statements.find(({ start, end }) => /rains|дождь/i.test(text.slice(start, end)))?.speaker
}

const TWO =
  'Ruritanian President Ada Marlow met Ruritanian President Bruno Keel. "It rains," the president said.'

test.each([
  ['2010-03-03', 'Ada Marlow'],
  ['2015-03-03', 'Bruno Keel'],
  // Nobody, no known day, and the month in which an office ended.
  ['2001-03-03', undefined],
  ['2010-03', undefined],
  [undefined, undefined],
])('of two printed presidents the one of the day is meant: %s', (published, speaker) => {
  expect(whoSaid(TWO, published)).toBe(speaker)
})

test('without a directory the tie stays open', () => {
  expect(whoSaid(TWO, '2010-03-03', {})).toBe(undefined)
})

test('the day of the words counts before the day of the article, and a year is no day', () => {
  const text = (when: string) => TWO.replace('said.', `said ${when}.`)
  expect(whoSaid(text('on May 1, 2010'), '2015-03-03')).toBe('Ada Marlow')
  expect(whoSaid(text('in 2010'), '2015-03-03')).toBe(undefined)
})

test.each([
  ['one of the two is not in the directory', 'Ruritanian President Dora Quill'],
  ['a surname may be anybody’s', 'Ruritanian President Keel'],
])('nothing is settled where %s', (_, other) => {
  expect(whoSaid(TWO.replace('Ruritanian President Bruno Keel', other), '2010-03-03')).toBe(
    undefined,
  )
})

test('whoever just spoke without a printed office may be meant, unless the directory knows better', () => {
  const text = (name: string) =>
    `Ruritanian President Ada Marlow came. ${name} said it was cold. "It rains," the president added.`
  expect(whoSaid(text('Dora Quill'), '2010-03-03')).toBe(undefined)
  expect(whoSaid(text('Cora Lind'), '2010-03-03')).toBe('Ada Marlow')
})

test('the whole name of an office means its holder among the people whom the article names', () => {
  const text = 'Cora Lind and Dora Quill came to the port. "It rains," the palace spokeswoman said.'
  expect(whoSaid(text, '2010-03-03')).toBe('Cora Lind')
  expect(whoSaid(text, '2008-03-03')).toBe(undefined)
  expect(whoSaid(text.replace('palace ', ''), '2010-03-03')).toBe(undefined)
  expect(whoSaid(text.replace('Cora Lind', 'Ada Marlow'), '2010-03-03')).toBe(undefined)
})

test('a printed office wins over the directory', () => {
  const text =
    'Cora Lind, a doctor, and Dora Quill came to the port. "It rains," the palace spokeswoman said.'
  expect(whoSaid(text, '2010-03-03')).toBe(undefined)
  const other = text.replace('Dora Quill', 'palace spokeswoman Dora Quill')
  expect(whoSaid(other, '2010-03-03')).toBe('Dora Quill')
})

test('the same holds in Russian', () => {
  const text =
    'Анна Дроздова и Степан Лосев приехали в порт. «Идёт дождь», — сказала пресс-секретарь президента.'
  expect(whoSaid(text, '2010-03-03')).toBe('Анна Дроздова')
  expect(whoSaid(text, '2012-03-03')).toBe(undefined)
})
