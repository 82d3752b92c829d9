import { nameKey } from '../../language/name-key.ts'
import { createCounts } from '../counts.ts'
import type { Connection } from './connection.ts'

/** What is counted of statements beside their words. */
export function createStatementCounts(connection: Connection) {
  const speakers = createCounts<number>()
  const roles = createCounts<string>()
  const tally = createCounts<string>()
  const roleKeys = new Map<string, string>()

  return {
    speakers,
    tally,
    changeRole(speaker: number, role: string, by: number): void {
      const key = roleKeys.get(role) ?? nameKey(role)
      roleKeys.set(role, key)
      if (key !== '') roles.change(`${speaker} ${key}`, by)
    },
    save(): void {
      for (const [name, by] of tally.changes()) connection.run(CHANGE_TALLY, name, by)
      for (const [speaker, by] of speakers.changes()) connection.run(CHANGE_SPEAKER, by, speaker)
      for (const [role, by] of roles.changes()) {
        const [speaker = '', key = ''] = role.split(/ (.*)/s)
        connection.run(CHANGE_ROLE, key, Number(speaker), by)
        if (by < 0) connection.run(DROP_ROLE, key, Number(speaker))
      }
    },
  }
}

const CHANGE_TALLY = `
  INSERT INTO tally (name, count) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE SET count = count + excluded.count`
const CHANGE_SPEAKER = 'UPDATE speaker SET statements = statements + ? WHERE row = ?'
const CHANGE_ROLE = `
  INSERT INTO role (key, speaker, statements) VALUES (?, ?, ?)
  ON CONFLICT (key, speaker) DO UPDATE SET statements = statements + excluded.statements`
const DROP_ROLE = 'DELETE FROM role WHERE key = ? AND speaker = ? AND statements = 0'
