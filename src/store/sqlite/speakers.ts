import type { Transaction } from 'kysely'
import {
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
import { settleSplits } from './settle-splits.ts'
import { splitSpeaker } from './split-speaker.ts'

/** Who is who, over one SQLite connection. */
export function createSpeakers(
  connection: Connection,
): SpeakerDecisions & Pick<Store, 'saveSpeakers'> {
  const { kysely } = connection
  const settling = (transaction: Transaction<Tables>) => async () =>
    settleSplits(connection, transaction)

  return {
    saveSpeakers: (speakers) => connection.write((db) => saveSpeakers(db, speakers, settling(db))),
    decideSpeaker: (decision, at) =>
      connection.write((db) => decideSpeaker(db, decision, at, settling(db))),
    splitSpeaker: (order, at) =>
      connection.write((db) => splitSpeaker(connection, db, order, { at, settle: settling(db) })),
    undoSpeakerDecision: (number) =>
      connection.write((db) => undoSpeakerDecision(db, number, settling(db))),
    speakerDecisions: () => speakerDecisions(kysely),
    decidedNames: (decisions) => namesOf(kysely, namedIn(decisions)),
    directory: () => decidedDirectory(kysely),
  }
}
