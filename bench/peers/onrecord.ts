import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSearch } from '../../src/search/search.ts'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import { jsonLines, onrecord as run } from '../onrecord.ts'
import type { Peer } from './peer.ts'

/** onrecord itself: imported by the command line, asked in this process. Its database is on the disk. */
export const onrecord: Peer = {
  settings: 'the whole question, as typed',
  async build(statements) {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
    process.on('exit', () => rmSync(folder, { recursive: true }))
    const [database, corpus] = [join(folder, 'peer.sqlite'), join(folder, 'statements.jsonl')]
    writeFileSync(corpus, jsonLines(statements))
    run(['import', corpus], database)
    const opened = await openSqliteStore(database)
    if ('problem' in opened) throw new Error(opened.problem)
    const search = createSearch({
      store: opened.store,
      aliases: { same: [], related: [], names: [] },
      onOutage: (error) => {
        throw error
      },
    })
    const now = Temporal.Instant.from('2026-01-01T00:00:00Z')
    return async ({ question }) => {
      const { statements: found } = await search.ask(question, { now, zone: 'UTC', limit: 1 })
      return found[0]?.id
    }
  },
}
