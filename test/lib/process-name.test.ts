import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { isEndedProcess, processName } from '../../src/lib/process-name.ts'

test('a process is known to have ended, but not one that lives, nor one of another place', async () => {
  const name = processName()
  expect(processName()).not.toBe(name)
  expect(isEndedProcess(name)).toBe(false)
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  const nameOfChild = name.replace(` ${process.pid} `, ` ${child.pid} `)
  await once(child, 'close')
  expect(isEndedProcess(nameOfChild)).toBe(true)
  expect(isEndedProcess(`elsewhere/${nameOfChild}`)).toBe(false)
  expect(isEndedProcess('what another version wrote')).toBe(false)
})
