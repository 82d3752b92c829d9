import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readBundled } from '../src/bundled.ts'
import { phraseStems } from '../src/language/aliases.ts'
import { ImportLine } from '../src/statement/import-line.ts'
import { Speaker } from '../src/statement/speaker.ts'
import type { Office } from '../src/statement/speaker.ts'

const statements = jsonLines('statements.jsonl').map((line) => ImportLine.parse(line))
const speakers = jsonLines('speakers.jsonl').map((line) => Speaker.parse(line))
const { aliases } = bundled()

const seed = statements.filter(({ publisher }) => publisher === 'TASS')
const historical = statements.filter(({ publisher }) => publisher !== 'TASS')
const speakerOf = new Map(speakers.map((speaker) => [speaker.id, speaker]))

test('the seed article gives five statements by Peskov and six by Putin', () => {
  expect(seed.map(({ speakerId, kind, saidOn }) => `${speakerId} ${kind} ${saidOn}`)).toEqual([
    'dmitry-peskov reported 2017-05-31',
    'dmitry-peskov direct 2017-05-31',
    'dmitry-peskov direct 2017-05-31',
    'dmitry-peskov reported 2017-05-31',
    'dmitry-peskov direct 2017-05-31',
    'vladimir-putin reported 2017-05-30',
    ...Array<string>(5).fill('vladimir-putin direct 2017-05-30'),
  ])
})

test('the historical statements are many, by many speakers, over four centuries and more', () => {
  expect(historical.length).toBeGreaterThanOrEqual(60)
  expect(new Set(historical.map(({ speaker }) => speaker)).size).toBeGreaterThanOrEqual(25)
  expect(new Set(historical.map(({ date }) => date.slice(0, 2))).size).toBeGreaterThanOrEqual(4)
})

test('no id, no text and no speaker occurs twice', () => {
  expect(repeated(statements.map(({ id }) => id ?? 'without an id'))).toEqual([])
  expect(repeated(statements.map(({ text }) => fold(text)))).toEqual([])
  expect(repeated(speakers.map(({ id }) => id))).toEqual([])
})

test('an id names the day of the statement', () => {
  const strange = statements.filter(
    ({ id, date }) => !new RegExp(`^[a-z-]+-${date}-[1-9]\\d*$`).test(id ?? ''),
  )
  expect(strange).toEqual([])
})

test('a passage is at most 600 characters, on one line and with single spaces', () => {
  const untidy = statements.filter(
    ({ text }) => text.length > 600 || text !== text.trim().replaceAll(/\s+/g, ' '),
  )
  expect(untidy).toEqual([])
})

test('every statement has the address of the page it was checked against', () => {
  expect(statements.filter(({ url }) => url === undefined)).toEqual([])
})

test('a historical statement is all its speaker’s words and names its occasion', () => {
  const unclear = historical.filter(
    ({ kind, quotes, title, saidOn, date }) =>
      kind !== 'direct' || quotes !== undefined || title === undefined || saidOn !== date,
  )
  expect(unclear).toEqual([])
})

test('the quotations of the seed article run from mark to mark inside the passage', () => {
  const quoted = seed.map(({ text, quotes }) =>
    (quotes ?? []).map(({ start, end }) => text.slice(start, end)),
  )
  for (const [index, { kind }] of seed.entries()) {
    const spans = quoted[index] ?? []
    expect(spans).toHaveLength(kind === 'reported' ? 0 : 1)
    expect(spans.filter((span) => !/^"[^"]+"$/.test(span))).toEqual([])
  }
})

test('every speaker of a statement is in the list of speakers, by id and name', () => {
  const unknown = statements.filter(
    ({ speaker, speakerId }) => speakerOf.get(speakerId ?? '')?.name !== speaker,
  )
  expect(unknown).toEqual([])
})

test('a role is an office that its speaker held on the day', () => {
  const wrong = statements.filter(({ role, speakerId, saidOn, date }) => {
    const held = officesHeld(speakerId, saidOn ?? date).flatMap(officeNames)
    return role !== undefined && !held.includes(fold(role))
  })
  expect(wrong).toEqual([])
})

test('a statement without a role is by a speaker who held no listed office on the day', () => {
  const forgotten = statements.filter(
    ({ role, speakerId, saidOn, date }) =>
      role === undefined && officesHeld(speakerId, saidOn ?? date).length > 0,
  )
  expect(forgotten).toEqual([])
})

test('no name or alias belongs to two speakers or stands twice with one', () => {
  expect(
    repeated(speakers.flatMap(({ name, aliases: more }) => [name, ...more].map(fold))),
  ).toEqual([])
})

test('an office begins before it ends', () => {
  const backwards = speakers
    .flatMap(({ offices }) => offices)
    .filter(({ from, until }) => from !== undefined && until !== undefined && from > until)
  expect(backwards).toEqual([])
})

test('no word stands in two groups of words that mean the same', () => {
  expect(repeated(aliases.same.flat().map(fold))).toEqual([])
})

test('no two groups of words that mean the same meet in a stem, and no stem is one letter', () => {
  const stems = aliases.same.flatMap((group) => [...new Set(group.flatMap(phraseStems))])
  expect(repeated(stems)).toEqual([])
  expect(stems.filter(({ length }) => length < 2)).toEqual([])
})

test('no group of related words repeats a word or another group', () => {
  const groups = aliases.related.map((group) => group.map(fold))
  expect(groups.filter((group) => repeated(group).length > 0)).toEqual([])
  expect(repeated(groups.map((group) => group.toSorted().join(', ')))).toEqual([])
})

function bundled() {
  const result = readBundled(fileURLToPath(new URL('../data', import.meta.url)))
  if ('problem' in result) throw new Error(result.problem)
  return result.bundled
}

function read(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
}

function jsonLines(name: string): unknown[] {
  return read(name)
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

function officesHeld(speakerId: string | undefined, day: string): Office[] {
  const offices = speakerOf.get(speakerId ?? '')?.offices ?? []
  return offices.filter(({ from, until }) => reaches(day, from) && !passes(day, until))
}

/** Compared as far as the office's date is known: 1917-10-25 reaches 1917-10. */
function reaches(day: string, from: string | undefined): boolean {
  return from === undefined || day.slice(0, from.length) >= from
}

function passes(day: string, until: string | undefined): boolean {
  return until !== undefined && day.slice(0, until.length) > until
}

function officeNames({ title, aliases: more }: Office): string[] {
  return [title, ...more].map(fold)
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}
