import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDirectory } from '../../../src/corpus/extract/entities/directory.ts'
import { extract } from '../../../src/corpus/extract/extract.ts'
import { ExtractedStatement } from '../../../src/statement/extracted-statement.ts'
import type { Span } from '../../../src/statement/span.ts'
import { anyCharacter } from '../../any-character.ts'

const piece = fc.constantFrom(
  '"',
  '“',
  '”',
  '«',
  '»',
  '„',
  "'",
  '’',
  ' ',
  '\n\n',
  '\n',
  ', ',
  '. ',
  '? ',
  '— ',
  ': ',
  'said',
  'added',
  'told reporters',
  'he',
  'she',
  'Ada Marlow',
  'Harbour Minister',
  'the minister',
  'according to',
  'on Tuesday',
  'MOSCOW, May 31. /TASS/.',
  'that it rains',
  'It rains',
  'сказал',
  'заявила',
  'Виктор Соколов',
  'по словам',
  'что идёт дождь',
  '31 мая',
  'U.S.',
  'Mr.',
  '\u202E',
  '👍',
  '\uD800',
)
const article = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 400 }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc
    .array(fc.oneof(piece, fc.string({ unit: anyCharacter, maxLength: 8 })), { maxLength: 40 })
    .map((pieces) => pieces.join('')),
)

const directory = createDirectory([
  {
    id: 'ada-marlow',
    name: 'Ada Marlow',
    aliases: ['Виктор Соколов'],
    offices: [{ title: 'Minister', aliases: ['Harbour Minister'], from: '2010' }],
  },
])

test.each([
  ['without a directory', {}],
  ['with a directory', { directory }],
])(
  '%s, no text makes it throw, every span lies in the text, and the same text gives the same',
  (_, options) => {
    fc.assert(
      fc.property(article, (text) => {
        const { statements } = extract({ text, published: '2017-05-31' }, options)
        for (const statement of statements) {
          ExtractedStatement.parse(statement)
          const { start, end, passage, quotes, cue, mention } = statement
          const spans: Span[] = [
            { start, end },
            passage,
            ...quotes,
            ...[cue, mention].filter((span) => span !== undefined),
          ]
          for (const span of spans)
            expect(span.start <= span.end && span.end <= text.length).toBe(true)
          expect(passage.start <= start && end <= passage.end).toBe(true)
          const isCertain = statement.confidence >= 0.9
          expect([statement.speaker === undefined, isCertain]).toContain(true)
        }
        expect(extract({ text, published: '2017-05-31' }, options).statements).toEqual(statements)
      }),
      { numRuns: 300 },
    )
  },
)
