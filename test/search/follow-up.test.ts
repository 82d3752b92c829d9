import { describe, expect, test } from 'vitest'
import type { Turn } from '../../src/statement/interpretation.ts'
import { searchOver } from './search-over.ts'

const speakers = [
  { id: 'ada-marlow', name: 'Ada Marlow', aliases: ['Ада Марлоу'] },
  // Known by name, and silent so far.
  { id: 'nora-quist', name: 'Nora Quist' },
  { id: 'viktor-sokolov', name: 'Viktor Sokolov', aliases: ['Виктор Соколов'] },
]

function said(id: string, speaker: string, date: string, text: string) {
  return { id, speaker, date, saidOn: date, text, publisher: 'Ellery Post' }
}

const { search } = await searchOver({
  speakers,
  aliases: {
    same: [
      ['ferry', 'паром'],
      ['toll', 'пошлина'],
    ],
    related: [],
  },
  statements: [
    said('ada-ferry', 'Ada Marlow', '2021-06-10', 'The ferry is a monument.'),
    said('ada-toll', 'Ada Marlow', '2021-07-10', 'The toll on the bridge stays.'),
    said('viktor-ferry', 'Viktor Sokolov', '2020-01-02', 'Паром пойдёт весной.'),
    said('viktor-toll', 'Viktor Sokolov', '2020-01-03', 'Пошлина останется.'),
  ],
})
const moment = { now: Temporal.Instant.from('2026-11-24T12:00:00Z'), zone: 'UTC' }

const ferry: Turn = {
  interpretation: { speakers: [{ id: 'ada-marlow', name: 'Ada Marlow' }], topic: ['ferry'] },
  shown: '2021-06-10',
}

/** The whole question that a message means after Ada Marlow on the ferry. */
async function resolved(message: string, turn: Turn = ferry): Promise<string> {
  const followUp = await search.followUp(message, turn, moment)
  if (!followUp) return 'its own question'
  return followUp.asksWhoElse ? `who else: ${followUp.question}` : followUp.question
}

describe('a follow-up', () => {
  test.each([
    ['and about the toll?', 'from:"Ada Marlow" about: the toll'],
    ['What about the toll?', 'from:"Ada Marlow" about: the toll'],
    ['and the toll?', 'from:"Ada Marlow" about: the toll'],
    ['about the toll?', 'from:"Ada Marlow" about: the toll'],
    ['а про пошлину?', 'from:"Ada Marlow" about: пошлину'],
    ['а насчёт пошлины?', 'from:"Ada Marlow" about: пошлины'],
    ['и о пошлине', 'from:"Ada Marlow" about: пошлине'],
    ['А пошлина?', 'from:"Ada Marlow" about: пошлина'],
    ['and about the toll in 2021?', 'from:"Ada Marlow" about: the toll in 2021'],
  ])('%s keeps the speaker', async (message, question) => {
    expect(await resolved(message)).toBe(question)
  })

  test.each([
    ['what about Sokolov?', 'from:"Sokolov" about: ferry'],
    ['And Viktor Sokolov?', 'from:"Viktor Sokolov" about: ferry'],
    ['а Соколов?', 'from:"Соколов" about: ferry'],
    ['А что насчёт Соколова?', 'from:"Соколова" about: ferry'],
    ['what about Nora Quist?', 'from:"Nora Quist" about: ferry'],
    ['and Sokolov in 2020?', 'from:"Sokolov" about: ferry since:2020-01-01 until:2020-12-31'],
  ])('%s keeps the topic', async (message, question) => {
    expect(await resolved(message)).toBe(question)
  })

  test.each([
    ['in 2016?', 'since:2016-01-01 until:2016-12-31'],
    ['and in May 2017', 'since:2017-05-01 until:2017-05-31'],
    ['since 2020', 'since:2020-01-01'],
    ['last year?', 'since:2025-01-01 until:2025-12-31'],
    ['в 2016?', 'since:2016-01-01 until:2016-12-31'],
    ['а в 2016 году?', 'since:2016-01-01 until:2016-12-31'],
    ['anything earlier?', 'until:2021-06-09'],
    ['what did she say before that?', 'until:2021-06-09'],
    ['а раньше?', 'until:2021-06-09'],
    ['А что говорила раньше?', 'until:2021-06-09'],
    ['anything newer?', 'since:2021-06-11'],
    ['а позже?', 'since:2021-06-11'],
  ])('%s changes the period only', async (message, period) => {
    expect(await resolved(message)).toBe(`from:"Ada Marlow" about: ferry ${period}`)
  })

  test.each([
    'who else?',
    'Who else said something about it?',
    'anyone else?',
    'кто ещё?',
    'а кто еще об этом говорил?',
    'а другие?',
  ])('%s asks for others', async (message) => {
    expect(await resolved(message)).toBe('who else: from:"Ada Marlow" about: ferry')
  })

  test.each([
    ['what did she say about the toll?', 'from:"Ada Marlow" say about the toll'],
    ['а что она говорила про пошлину?', 'from:"Ada Marlow" говорила про пошлину'],
    ['what else did she say about it?', 'from:"Ada Marlow" about: ferry say'],
    ['when did she say that?', 'from:"Ada Marlow" about: ferry say that'],
    ['когда она это говорила?', 'from:"Ada Marlow" это говорила'],
    ['а когда она сказала это?', 'from:"Ada Marlow" about: ferry сказала это'],
  ])('%s knows who is meant', async (message, question) => {
    expect((await resolved(message)).replaceAll(/\s+/g, ' ')).toBe(question)
  })

  test('before a whole month is before its first day', async () => {
    expect(await resolved('earlier?', { ...ferry, shown: '2021-06' })).toContain('until:2021-05-31')
    expect(await resolved('later?', { ...ferry, shown: '2021' })).toContain('since:2022-01-01')
  })

  test('is read as it says: by the speaker taken over, whoever bears the name', async () => {
    const followUp = await search.followUp('and about the toll?', ferry, moment)
    expect(followUp?.speaker).toEqual({ id: 'ada-marlow', name: 'Ada Marlow' })
  })
})

describe('a question that stands on its own is left alone', () => {
  test.each([
    'what did Sokolov say?',
    'And what did Sokolov say about the toll?',
    'what about Sokolov on the toll?',
    'а что Соколов сказал про пошлину?',
    'а Соколов про пошлину?',
    'А когда Соколов говорил о пошлине?',
    'toll',
    'Sokolov toll',
    'Sokolov?',
    'about the toll',
    '2016',
    'who else spoke about the toll?',
    'what did the council decide?',
    'what did they decide?',
    'а почему?',
    'и что?',
    'and then?',
    'а ты кто?',
    'А поподробнее?',
    'и спасибо',
    'thanks',
    'и',
    '?',
  ])('%s', async (message) => {
    expect(await resolved(message)).toBe('its own question')
  })

  test('where there is nothing to go on from', async () => {
    const anybody: Turn = { interpretation: { speakers: [], topic: ['ferry'] } }
    expect(await resolved('and about the toll?', anybody)).toBe('its own question')
    expect(await resolved('anything earlier?', anybody)).toBe('statements about: ferry')
    const everything: Turn = { interpretation: { ...ferry.interpretation, topic: [] } }
    expect(await resolved('who else?', everything)).toBe('its own question')
  })
})
