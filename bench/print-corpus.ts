import { readFileSync } from 'node:fs'
import { ImportLine } from '../src/statement/import-line.ts'
import { jsonLines } from './onrecord.ts'
import { createRandom, pick } from './random.ts'

// Prints every statement of a corpus as an article would, in marks with an attribution beside them, in the import format.
//
// usage: node bench/print-corpus.ts FILE.jsonl > PRINTED.jsonl

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('print-corpus needs the file of a corpus')
const random = createRandom(1)
const lines = readFileSync(path, 'utf8').trim().split('\n')
process.stdout.write(jsonLines(lines.map((line) => printed(ImportLine.parse(JSON.parse(line))))))

function printed(statement: ImportLine): ImportLine {
  const text = statement.text.replace(/["“”„«»]/g, '').trim()
  const who = pick(
    [statement.speaker, `${statement.role ?? ''} ${statement.speaker}`.trim()],
    random,
  )
  const isRussian = /\p{Script=Cyrillic}/u.test(text)
  const verb = pick(
    isRussian ? ['сказал', 'заявил', 'добавил'] : ['said', 'added', 'told reporters'],
    random,
  )
  const [left, right] = isRussian ? ['«', '»'] : ['“', '”']
  const after = isRussian ? `, — ${verb} ${who}.` : `, ${who} ${verb} on Monday.`
  const before = pick(['', isRussian ? `${who} ${verb}: ` : `${who} ${verb}: `], random)
  const passage = `${before}${left}${text}${right}${before === '' ? after : ''}`
  const start = before.length + 1
  return {
    ...statement,
    kind: 'direct',
    text: passage,
    quotes: [{ start, end: start + text.length }],
  }
}
