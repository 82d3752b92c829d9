import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { soak } from './soaked-bot.ts'

const PORT = 18_443

const [rounds = 100, chats = 500, seed = 1] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'onrecord-soak-'))
try {
  for (const way of ['polling', 'webhook']) {
    const webhook = { url: `http://127.0.0.1:${PORT}/`, port: PORT }
    const started = performance.now()
    const result = await soak({
      rounds,
      chats,
      seed,
      webhook: way === 'webhook' ? webhook : undefined,
      database: join(folder, `${way}.sqlite`),
    })
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(`${way}: ${JSON.stringify({ ...result, seconds })}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
