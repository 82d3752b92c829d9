import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ruProblem } from '../../src/telegram/text/ru-problems.ts'

/** Sentences in the sources that tell what is wrong with an address, a page or a feed; pieces of them are left open. */
function sentences(): string[] {
  const files = globSync(
    'src/corpus/{fetch.ts,ingest.ts,visit-address.ts,fetch/*.ts,read/*.ts,watch/*.ts}',
  )
  const found = files
    .filter((file) => !/jsonl|dates|printed-prose/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(SENTENCE)])
    .map(({ groups }) => groups?.['words'] ?? '')
    // A piece right behind a word may be missing.
    .flatMap((words) => [words, words.replaceAll(GLUED, '')])
    .map((words) => words.replaceAll(PIECE, '7'))
  return [...new Set(found)].filter(
    (words) => /(?:[a-z]{2,}\W+){2}/.test(words) && !words.includes('$'),
  )
}

const PIECE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g
const GLUED = new RegExp(`(?<=[a-z])${PIECE.source}`, 'g')

// Behind what a problem is made with; a constant or an answer that begins as such a sentence is one, too.
const SENTENCE =
  /(?:problem:|reason:|lasting\(|passing\(|unreached\(|return |: |=\s)\s*(?<mark>['"`])(?<words>(?:(?:it|its|the|there|only|reading|some) |\$\{).*?)\k<mark>(?=[,;)\s])/g

describe('what is wrong', () => {
  test.each(sentences().filter((words) => !/left out|read as|kept as|User-agent/.test(words)))(
    'is told in Russian: %s',
    (words) => {
      expect(ruProblem(words)).toMatch(/\p{Script=Cyrillic}{2}/u)
      expect(ruProblem(words).replaceAll(KEPT, '')).not.toMatch(/[a-z]{3}/i)
    },
  )

  test('is told with what is in it', () => {
    expect(
      ruProblem('https://a.example/x was not read: its server has a fault (502); try again later.'),
    ).toBe('https://a.example/x не прочитано: на сервере ошибка (502); попробуйте позже.')
    expect(ruProblem('https://a.example/x: it is empty')).toBe('https://a.example/x: там пусто')
    expect(ruProblem("its site's robots.txt cannot be read: no answer within 10 s")).toBe(
      'robots.txt сайта не читается: за 10 с нет ответа',
    )
    expect(
      ruProblem(
        "https://a.example/x: its site's robots.txt cannot be read (it leads to https://b.example/): it is empty",
      ),
    ).toBe(
      'https://a.example/x: robots.txt сайта не читается (переход на https://b.example/): там пусто',
    )
    expect(
      ruProblem("a.example cannot be read: its site's robots.txt cannot be read: it is empty"),
    ).toBe('a.example прочитать нельзя: robots.txt сайта не читается: там пусто')
    expect(ruProblem('something of a library')).toBe('something of a library')
  })
})

const KEPT =
  /https?(?::\S+)?|robots\.txt|HTTP|TLS|UTF-8|JSON(?: Lines| Feed)?|\.jsonl|XML|RSS|RDF|Atom|HTML|PDF|[A-Z]+_[A-Z_]+/g
