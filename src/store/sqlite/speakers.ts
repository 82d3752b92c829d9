import { setImmediate } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import {
  type Settle,
  decideSpeaker,
  decidedDirectory,
  namesOf,
  saveSpeakers,
  speakerDecisions,
  undoSpeakerDecision,
} from '../queries/speaker-decisions.ts'
import { type SpeakerDecisions, namedIn } from '../speaker-decisions.ts'
import type { Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'
import { isUnsettled, noteUnsettled, settlePortion } from './settle-splits.ts'
import { countSplit, splitSpeaker } from './split-speaker.ts'

/** Who is who, over one SQLite connection. */
export function createSpeakers(
  connection: Connection,
): SpeakerDecisions & Pick<Store, 'saveSpeakers'> {
  const { kysely } = connection

  return {
    saveSpeakers: (speakers) => settled((db, settle) => saveSpeakers(db, speakers, settle)),
    decideSpeaker: (decision, at) =>
      settled((db, settle) => decideSpeaker(db, decision, at, settle)),
    async splitSpeaker(order, at) {
      const counts = await countSplit(connection, order)
      return settled((db, settle) => splitSpeaker(connection, db, order, { counts, at, settle }))
    },
    undoSpeakerDecision: (number) =>
      settled((db, settle) => undoSpeakerDecision(db, number, settle)),
    speakerDecisions: () => speakerDecisions(kysely),
    decidedNames: (decisions) => namesOf(kysely, namedIn(decisions)),
    directory: () => decidedDirectory(kysely),
  }

  /**
   * Decides in one transaction, and settles what follows from it in as many as it needs, between which others have their
   * turn; what the end of the process leaves of it is settled at the next start, which saves the speakers.
   */
  async function settled<Made>(
    decide: (transaction: Transaction<Tables>, settle: Settle) => Promise<Made>,
  ): Promise<Made> {
    const made = await connection.write((db) =>
      decide(db, async () => {
        await noteUnsettled(connection, db)
        await settlePortion(connection, db)
      }),
    )
    while (await connection.read(() => isUnsettled(connection))) {
      await connection.write((db) => settlePortion(connection, db))
      await setImmediate()
    }
    return made
  }
}
