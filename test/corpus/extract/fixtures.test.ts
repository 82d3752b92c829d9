import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBundled } from '../../../src/bundled.ts'
import { createDirectory } from '../../../src/corpus/extract/entities/directory.ts'
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

test('the people of the fixtures are invented, so that the directory changes nothing', () => {
  const read = readBundled('data')
  if ('problem' in read) throw new Error(read.problem)
  const directory = createDirectory(read.bundled.speakers)
  for (const name of names) {
    const article = { text: readFileSync(join(FOLDER, name), 'utf8'), published: '2017-05-31' }
    expect(extract(article, { directory })).toEqual(extract(article))
  }
})
