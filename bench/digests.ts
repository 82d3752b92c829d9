/**
 * A hundred thousand chats that are due at one hour: how long composing takes and how much memory, then all of it sent at a
 * clock a hundred times as fast, while some chats are gone, some have to wait, and some connections are cut.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createDeliver } from '../src/digest/deliver.ts'
import { createLease } from '../src/digest/lease.ts'
import { matchNews } from '../src/digest/match.ts'
import { prepare } from '../src/digest/prepare.ts'
import { stem } from '../src/language/stem.ts'
import { createLog } from '../src/lib/log.ts'
import { type Interest, interestKeys } from '../src/search/interest.ts'
import { defaultClock } from '../src/store/schedule.ts'
import { openSqliteStore } from '../src/store/sqlite/open.ts'
import type { BulkOutcome } from '../src/telegram/bulk-sender.ts'
import { article } from '../test/store/records.ts'

const CHATS = Number(process.argv[2] ?? 100_000)
const SPEAKERS = 200
const STATEMENTS = 400
const TOPICS = ['toll', 'ferry', 'bridge', 'harbour', 'school', 'budget', 'snow', 'strike']
const SPEED = 100

const folder = mkdtempSync(join(tmpdir(), 'onrecord-digests-'))
const path = join(folder, 'db.sqlite')
const opened = await openSqliteStore(path)
if ('problem' in opened) throw new Error(opened.problem)
const { store } = opened
let now = Temporal.Instant.from('2026-11-24T08:00:00Z')
const due = Temporal.Instant.from('2026-11-24T09:00:00Z')

await store.saveSpeakers(
  Array.from({ length: SPEAKERS }, (_, at) => ({
    id: `speaker-${at}`,
    name: `Speaker N${at}`,
    aliases: [],
    offices: [],
  })),
)
await followAll()
await store.saveArticles(
  Array.from({ length: STATEMENTS }, (_, at) =>
    article({
      key: `article-${at}`,
      published: '2026-11-24',
      says: [
        {
          text: `We shall speak of the ${TOPICS[at % TOPICS.length]} again, for the ${at}th time.`,
          by: `Speaker N${at % SPEAKERS}`,
        },
      ],
    }),
  ),
  { at: now },
)

now = due
const matching = performance.now()
const lease = createLease(store, () => now)
await matchNews(store, { lease, now: () => now, zone: 'UTC' })
const composing = performance.now()
const options = {
  store,
  lease,
  now: () => now,
  clock: defaultClock('UTC'),
  language: 'en',
} as const
await prepare(options)
const composed = performance.now()
const { rss } = process.memoryUsage()
console.log(
  `${CHATS} chats: matched in ${seconds(composing - matching)}, composed in ${seconds(composed - composing)}`,
)
console.log(`memory ${Math.round(rss / 2 ** 20)} MB`)

const sends = new Map<number, number>()
const unsure = new Map<number, number>()
const gone = new Set<number>()
const begin = performance.now()
const deliver = createDeliver({
  store,
  log: createLog({ level: 'silent', secrets: [] }),
  now: () => due.add({ milliseconds: Math.round((performance.now() - begin) * SPEED) }),
  lease,
  second: 1000 / SPEED,
  send: async ({ chat }) => outcomeOf(chat),
})
for (let quiet = 0; quiet < 20; quiet += 1) {
  const before = sends.size
  await deliver(new AbortController().signal)
  if (sends.size > before) quiet = 0
  await new Promise((resolve) => setTimeout(resolve, 50))
}
const sent = performance.now()
const arrived = [...sends].filter(([chat]) => !gone.has(chat))
const repeated = arrived.filter(([, times]) => times > 1)
const missing = Array.from({ length: CHATS }, (_, at) => at + 1).filter(
  (chat) => !sends.has(chat) && !gone.has(chat),
)
const twiceCut = missing.filter((chat) => (unsure.get(chat) ?? 0) > 1)
const more = repeated.filter(([chat, times]) => times - 1 > (unsure.get(chat) ?? 0))
console.log(
  `sent in ${seconds(sent - begin)} at ${SPEED} times the speed: ${arrived.length} have it, ${gone.size} gone, ${missing.length} without it, of them ${twiceCut.length} because both attempts were cut`,
)
console.log(
  `${repeated.length} have it twice after a cut, ${more.length} for another reason, none more than ${Math.max(...arrived.map(([, times]) => times))} times`,
)
await store.close()
rmSync(folder, { recursive: true })

/** One chat follows each interest by the front door, all others as that one does: that many commits would take an hour. */
async function followAll(): Promise<void> {
  const kinds = SPEAKERS + TOPICS.length
  for (let kind = 1; kind <= kinds; kind += 1) {
    const interest = interestOf(kind)
    const keys = interestKeys(interest)
    const place = { chat: kind, thread: 0 }
    await store.follow({ ...place, interest, keys, schedule: { kind: 'daily' }, dueAt: due }, 50)
  }
  const db = new DatabaseSync(path)
  db.exec(`
    WITH RECURSIVE copy (chat) AS (
      SELECT ${kinds + 1} UNION ALL SELECT chat + 1 FROM copy WHERE chat < ${CHATS}
    )
    INSERT INTO subscription (chat, thread, interest, schedule, covered, due_at)
    SELECT copy.chat, 0, interest, schedule, covered, due_at
    FROM copy JOIN subscription ON subscription.chat = 1 + copy.chat % ${kinds}`)
  db.close()
}

/** 2 % are gone, 1 % have to wait, of 1 % the connection is cut, before or after the message has arrived. */
function outcomeOf(chat: number): BulkOutcome {
  const chance = Math.random()
  if (chance < 0.02) {
    gone.add(chat)
    return { outcome: 'gone' }
  }
  if (chance < 0.03) return { outcome: 'busy', seconds: 5 }
  if (chance < 0.04) {
    unsure.set(chat, (unsure.get(chat) ?? 0) + 1)
    if (chance < 0.035) sends.set(chat, (sends.get(chat) ?? 0) + 1)
    return { outcome: 'unknown' }
  }
  sends.set(chat, (sends.get(chat) ?? 0) + 1)
  return { outcome: 'sent', message: 1 }
}

function interestOf(kind: number): Interest {
  const word = TOPICS[kind - SPEAKERS - 1]
  if (word !== undefined) {
    return { speakers: [], topic: [{ asked: word, same: [stem(word)], people: [] }] }
  }
  return { speakers: [{ id: `speaker-${kind - 1}`, name: `Speaker N${kind - 1}` }], topic: [] }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
