import { describe, expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

function said(id: string, speaker: string, text: string, role?: string) {
  return { id, speaker, date: '2020-03-01', text, publisher: 'Post', ...(role && { role }) }
}

const aliases = {
  same: [
    ['foreign ministry', 'ministry of foreign affairs', 'MFA', 'МИД'],
    ['Norland', 'Норландия'],
    ['Citadel', 'Цитадель'],
  ],
}

describe('a body that is no speaker', async () => {
  const { ask } = await searchOver({
    aliases,
    statements: [
      said('herald', 'Ida Rask', 'The tariffs are lawful.', 'Citadel spokeswoman'),
      said('guard', 'Per Holm', 'The tariffs hurt, and so does the toll.', 'chief of the Citadel'),
      said('critic', 'Lea Moor', 'The tariffs are theft.', 'former Citadel aide'),
      said('envoy', 'Gus Lind', 'The tariffs are new.', 'Ambassador of Norland to the Citadel'),
      said(
        'minister',
        'Kai Berg',
        'Visas are free for all.',
        'Minister of Foreign Affairs of Norland',
      ),
      said('soldier', 'Una Dahl', 'The border is calm.', 'Minister of Defence'),
    ],
  })

  test.each([
    ['what did the Citadel say about tariffs', ['Ida Rask', 'Per Holm']],
    ['what did the citadel say about the tariffs', ['Ida Rask', 'Per Holm']],
    ['что сказали в Цитадели о tariffs', ['Ida Rask', 'Per Holm']],
  ])('“%s” asks which of those who speak for it, by name and role', async (question, names) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({
      level: 'choose',
      choices: [
        { name: names[0], role: 'Citadel spokeswoman' },
        { name: names[1], role: 'chief of the Citadel' },
      ],
    })
  })

  test.each([
    ['what did the Citadel say about the toll', 'the Citadel', 'Per Holm'],
    ['what did the MFA of Norland say about visas', 'the MFA of Norland', 'Kai Berg'],
    ['what did the Foreign Ministry say about visas', 'the Foreign Ministry', 'Kai Berg'],
    ['что сказал МИД о visas', 'МИД', 'Kai Berg'],
    [
      'what did the Ministry of Defence say about the border',
      'the Ministry of Defence',
      'Una Dahl',
    ],
    ['what did the Citadel say about herring', 'the Citadel', undefined],
    ['what did the White Tower say about tariffs', 'the White Tower', undefined],
  ])('“%s” proposes the only one, and never as its word', async (question, name, suggested) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ level: 'unknown-speaker', name, statements: [] })
    expect(answer.level === 'unknown-speaker' && answer.suggestion?.name).toBe(suggested)
  })

  test('who was picked answers', async () => {
    const speaker = { id: 'ida-rask', name: 'Ida Rask' }
    const answer = await ask('what did the Citadel say about tariffs', { speaker })
    expect(inShort(answer)).toBe('answer herald')
  })
})

describe('a body that is a speaker', async () => {
  const { ask } = await searchOver({
    aliases,
    statements: [
      said('own', 'Foreign Ministry of Norland', 'Visas are granted within a week.'),
      said('other', 'Kai Berg', 'Visas are free for all.', 'Foreign Ministry spokesman'),
    ],
  })

  test.each([
    ['what did the Foreign Ministry of Norland say about visas', 'answer own'],
    ['what did the foreign ministry say about visas', 'answer own'],
    ['what did the MFA of Norland say about visas', 'answer own'],
    ['Foreign Ministry of Norland visas', 'answer own'],
    ['MFA Norland visas', 'answer own'],
    ['Norland foreign ministry visas', 'answer own'],
    ['foreign ministry visas', 'answer own'],
    ['МИД Норландии visas', 'answer own'],
    ['what did the spokesman of the foreign ministry say about visas', 'answer other'],
    ['foreign ministry spokesman visas', 'answer other'],
  ])('“%s” → %s', async (question, expected) => {
    expect(inShort(await ask(question))).toBe(expected)
  })
})

describe('an office that is a surname as well', async () => {
  const { ask } = await searchOver({
    statements: [
      said('surname', 'Ann King', 'Courage is a habit.'),
      said('ruler', 'Olaf of Norland', 'Courage is a duty.', 'King of Norland'),
      said('duke', 'Tom Duke', 'Courage is cheap.'),
    ],
  })

  test.each([
    ['what did the king say about courage', 'answer ruler'],
    ['what did King say about courage', 'answer surname'],
    ['what did Ann King say about courage', 'answer surname'],
    ['the king courage', 'near ruler surname duke'],
    ['the king on courage', 'answer ruler'],
    ['king on courage', 'answer surname'],
  ])('“%s” → %s', async (question, expected) => {
    expect(inShort(await ask(question))).toBe(expected)
  })
})

describe('a Russian dative is whom something was said to', async () => {
  const { ask } = await searchOver({
    statements: [
      said('orlov', 'Пётр Орлов', 'Мост построят к весне.'),
      said('belov', 'Иван Белов', 'Мост не нужен.'),
    ],
  })

  test.each([
    ['что Белову сказал Орлов', 'near orlov'],
    ['что Белову сказал Орлов о мосте', 'near orlov'],
    ['что сказал Белову Орлов о мосте', 'near orlov'],
    ['что Орлов сказал Белову о мосте', 'near orlov'],
    ['что сказал Орлов Белову о мосте', 'near orlov'],
    ['что ответил Орлову Белов', 'near belov'],
    ['что Дубову сказал Орлов о мосте', 'near orlov'],
  ])('“%s” → %s', async (question, expected) => {
    expect(inShort(await ask(question))).toBe(expected)
  })
})
