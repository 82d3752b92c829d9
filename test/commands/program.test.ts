import { expect, test } from 'vitest'
import { onrecord } from './onrecord.ts'

const COMMANDS =
  'start chat ask verify ingest extract import export corrections digest gaps speaker sources watch stats doctor'.split(
    ' ',
  )

test('--help names every command, and every command has its own --help', async () => {
  const { code, stdout } = await onrecord(['--help'], { database: ':memory:' })
  expect(code).toBe(0)
  const named = stdout.split('\n').flatMap((line) => /^ {2}([a-z]+)\b/.exec(line)?.[1] ?? [])
  expect(named.toSorted()).toEqual([...COMMANDS, 'help'].toSorted())
  for (const command of COMMANDS) {
    const help = await onrecord([command, '--help'], { database: ':memory:' })
    expect([help.code, help.stdout]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^Usage: onrecord ${command} `)),
    ])
  }
})
