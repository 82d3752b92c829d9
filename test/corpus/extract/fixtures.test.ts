import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '../../../src/corpus/extract/extract.ts'

const FOLDER = 'test/corpus/fixtures'
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

// Adding a case is adding two files; `npm test -- -u` writes the second, to be read with care.
test.each(names)('%s gives its statements', async (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8')
  const { statements, warnings } = extract({ text })
  const found = statements.map(({ kind, speaker, role, saidOn, mention, start, end }) => ({
    kind,
    words: text.slice(start, end),
    speaker: speaker ?? null,
    ...(mention && { mention: text.slice(mention.start, mention.end) }),
    ...(role && { role }),
    ...(saidOn && { saidOn: saidOn.date }),
  }))
  const file = `../fixtures/${name.replace(/\.txt$/, '.json')}`
  await expect(`${JSON.stringify({ statements: found, warnings }, null, 2)}\n`).toMatchFileSnapshot(
    file,
  )
})
