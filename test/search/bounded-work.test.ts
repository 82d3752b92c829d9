import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSearch } from '../../src/search/search.ts'
import { Aliases } from '../../src/statement/aliases.ts'
import type { Store } from '../../src/store/store.ts'
import { searchOver } from './search-over.ts'

// More statements than any list of the index is read to.
const STATEMENTS = 2_500
const COMMON = ['harbour', 'ferry', 'toll', 'bridge', 'tide', 'quay', 'pilot', 'anchor']
const NO_ALIASES = Aliases.parse({ same: [], related: [] })
const AT = { now: Temporal.Instant.from('2026-11-24T12:00:00Z'), zone: 'UTC', limit: 3 }

describe('whatever is asked, the work is bounded', () => {
  let store: Store

  beforeAll(async () => {
    const statements = Array.from({ length: STATEMENTS }, (_, index) => ({
      text: `Marlow and the ${COMMON.join(' ')} at berth${index}.`,
      speaker: index % 2 === 0 ? 'Ada Marlow' : `Tom Quill${index % 40}`,
      date: `20${10 + (index % 15)}-05-06`,
      publisher: 'The Ellery Post',
      role: index % 3 === 0 ? 'Harbour Minister' : undefined,
    }))
    ;({ store } = await searchOver({ statements }))
  })
  afterAll(() => store.close())

  test.each([
    ['stop words', 'what did he say about it and the of to in for on that'],
    ['a thousand common words', many(1_000, (index) => COMMON[index % COMMON.length] ?? '')],
    ['a thousand unknown words', many(1_000, unknown)],
    ['a thousand misspelt words', many(1_000, misspelt)],
    ['a thousand unknown Russian words', many(1_000, (index) => `щъфы${'абвгд'[index % 5]}цхями`)],
    ['a topic of unknown words', `what did Ada Marlow say about ${many(99, unknown)}`],
    ['a topic of misspelt words', `what did Ada Marlow say about ${many(99, misspelt)}`],
    ['a speaker with half of the statements', 'what did Ada Marlow say'],
    ['the commonest words of that speaker', 'what did Ada Marlow say about the harbour and ferry'],
    ['a word of every statement', 'what did anyone say about the harbour'],
    ['a name of every statement', 'what did anyone say about Marlow'],
    ['many of one given name', 'what did Tom say about the bridge'],
    ['an office', 'what did the minister say about the bridge'],
    ['a common word in a year', 'what did anyone say about the harbour in 2019'],
    ['only a year', 'statements in 2019'],
    ['a common phrase', '"harbour ferry toll"'],
    ['a phrase of one word again and again', `"${many(200, () => 'harbour')}"`],
    [
      'a phrase of a hundred words',
      `"${many(100, (index) => COMMON[index % COMMON.length] ?? '')}"`,
    ],
    ['a hundred names', many(100, (index) => `Tom Quill${index % 40}`)],
    ['common words left out', 'ferry -harbour'],
    ['one long word', 'x'.repeat(1_000)],
    ['quotation marks', '"'.repeat(1_000)],
    ['operators', 'from:a since:b until:c -d '.repeat(50)],
    [
      'any characters',
      many(1_000, (index) => String.fromCharCode(33 + ((index * 7_919) % 50_000))),
    ],
  ])('%s', async (_, question) => {
    const work = { calls: 0, read: 0 }
    const outages: unknown[] = []
    const search = createSearch({
      store: counting(store, work),
      aliases: NO_ALIASES,
      onOutage: (error) => outages.push(error),
    })
    const answer = await search.ask(question, AT)
    expect(outages).toEqual([])
    expect(answer.statements.length).toBeLessThanOrEqual(3)
    // Each of sixteen unknown words may be looked up as a name, in several cases, and as a topic.
    expect(work.calls).toBeLessThanOrEqual(120)
    expect(work.read).toBeLessThanOrEqual(300)
    expect(await search.ask(question, AT)).toEqual(answer)
  })

  test('an ordinary question takes a dozen looks into the store, and reads what may answer', async () => {
    const work = { calls: 0, read: 0 }
    const search = createSearch({
      store: counting(store, work),
      aliases: NO_ALIASES,
      onOutage: () => {},
    })
    const answer = await search.ask('what did Ada Marlow say about the harbour and berth1234?', AT)
    expect(answer.level).toBe('answer')
    expect(work.calls).toBeLessThanOrEqual(12)
    expect(work.read).toBe(1)
  })
})

/** A store that counts how often it is asked and how many statements it gives. */
function counting(store: Store, work: { calls: number; read: number }): Store {
  const reading: Store = {
    ...store,
    readCandidates: async (candidates) => {
      work.read += candidates.length
      return store.readCandidates(candidates)
    },
    findLike: async (query) => {
      const found = await store.findLike(query)
      work.read += found.length
      return found
    },
    findStatements: async (query) => {
      const found = await store.findStatements(query)
      work.read += found.length
      return found
    },
  }
  return new Proxy(reading, {
    get: (methods, name: keyof Store) => {
      work.calls += 1
      return methods[name]
    },
  })
}

function many(length: number, word: (index: number) => string): string {
  return Array.from({ length }, (_, index) => word(index)).join(' ')
}

function unknown(index: number): string {
  return `zq${letters(index)}vkx`
}

function misspelt(index: number): string {
  return `harbuor${letters(index)}`
}

function letters(index: number): string {
  return index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))
}
