import { DatabaseSync } from 'node:sqlite'
import { stem } from '../src/language/stem.ts'
import { type Interest, interestKeys } from '../src/search/interest.ts'
import type { Store } from '../src/store/store.ts'
import { article } from '../test/store/records.ts'

const SPEAKERS = 200
const STATEMENTS = 400
const TOPICS = ['toll', 'ferry', 'bridge', 'harbour', 'school', 'budget', 'snow', 'strike']

export type DueChats = {
  readonly chats: number
  /** When all of them are due; an hour before that they begin to follow, and all that is new comes. */
  readonly due: Temporal.Instant
}

/** Makes an archive that chats follow, numbered from 1: each a speaker or a topic, of which there is something new. */
export async function makeDueChats(
  store: Store,
  database: string,
  { chats, due }: DueChats,
): Promise<void> {
  await store.saveSpeakers(
    Array.from({ length: SPEAKERS }, (_, at) => ({
      id: `speaker-${at}`,
      name: `Speaker N${at}`,
      aliases: [],
      offices: [],
    })),
  )
  await followAll(store, database, { chats, due })
  const says = (at: number) => ({
    text: `We shall speak of the ${TOPICS[at % TOPICS.length]} again, for the ${at}th time.`,
    by: `Speaker N${at % SPEAKERS}`,
  })
  const published = due.toString().slice(0, 10)
  await store.saveArticles(
    Array.from({ length: STATEMENTS }, (_, at) =>
      article({ key: `article-${at}`, published, says: [says(at)] }),
    ),
    { at: due.subtract({ hours: 1 }) },
  )
}

/** One chat follows each interest by the front door, all others as that one does: that many commits would take an hour. */
async function followAll(store: Store, database: string, { chats, due }: DueChats): Promise<void> {
  const kinds = SPEAKERS + TOPICS.length
  for (let kind = 1; kind <= kinds; kind += 1) {
    const interest = interestOf(kind)
    const keys = interestKeys(interest)
    const place = { chat: kind, thread: 0 }
    await store.follow({ ...place, interest, keys, schedule: { kind: 'daily' }, dueAt: due }, 50)
  }
  const db = new DatabaseSync(database)
  db.exec(`
    WITH RECURSIVE copy (chat) AS (
      SELECT ${kinds + 1} UNION ALL SELECT chat + 1 FROM copy WHERE chat < ${chats}
    )
    INSERT INTO subscription (chat, thread, interest, schedule, covered, due_at)
    SELECT copy.chat, 0, interest, schedule, covered, due_at
    FROM copy JOIN subscription ON subscription.chat = 1 + copy.chat % ${kinds}
    WHERE copy.chat <= ${chats}`)
  db.close()
}

function interestOf(kind: number): Interest {
  const word = TOPICS[kind - SPEAKERS - 1]
  if (word !== undefined) {
    return { speakers: [], topic: [{ asked: word, same: [stem(word)], people: [] }] }
  }
  return { speakers: [{ id: `speaker-${kind - 1}`, name: `Speaker N${kind - 1}` }], topic: [] }
}
