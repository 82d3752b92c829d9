import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createLog } from '../src/lib/log.ts'
import { soak } from './soaked-bot.ts'

const PORT = 18_443

const [rounds = 100, chats = 500, seed = 1] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'onrecord-soak-'))
try {
  for (const way of ['polling', 'webhook']) {
    const webhook = { url: `http://127.0.0.1:${PORT}/`, port: PORT }
    const started = performance.now()
    /** Megabytes after each tenth of the rounds. */
    const heap: number[] = []
    const result = await soak({
      rounds,
      chats,
      seed,
      webhook: way === 'webhook' ? webhook : undefined,
      database: join(folder, `${way}.sqlite`),
      log: createLog({ level: 'error', secrets: [] }),
      afterRound(round, lost) {
        if (lost.length > 0) console.error(`lost in round ${round}: ${lost.join(' ')}`)
        if ((round + 1) % Math.ceil(rounds / 10) === 0) heap.push(heapMegabytes())
      },
    })
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(`${way}: ${JSON.stringify({ ...result, heap, seconds })}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}
