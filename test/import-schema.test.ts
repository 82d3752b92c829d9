import { expect, test } from 'vitest'
import { z } from 'zod'
import { Aliases } from '../src/statement/aliases.ts'
import { ImportLine } from '../src/statement/import-line.ts'
import { NamedPeriods } from '../src/statement/named-periods.ts'

// `npm test -- -u` writes the file anew after a change of the vocabulary.
test('the published schema of the import format is the one that import parses with', async () => {
  const schema = {
    title: 'One line of onrecord import',
    ...z.toJSONSchema(ImportLine, { io: 'input' }),
  }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../data/import.schema.json',
  )
})

test('the published schema of the aliases is the one that they are read with', async () => {
  const schema = {
    title: 'A file of aliases of onrecord',
    ...z.toJSONSchema(Aliases, { io: 'input' }),
  }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../data/aliases.schema.json',
  )
})

test('the published schema of the named periods is the one that they are read with', async () => {
  const schema = {
    title: 'The periods of onrecord that have a name',
    ...z.toJSONSchema(NamedPeriods, { io: 'input' }),
  }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../data/periods.schema.json',
  )
})
