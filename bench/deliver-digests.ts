/**
 * Sends what waits in the outbox of a database until nothing does, as the bot would, by a clock that is so many times as
 * fast as that of the wall. Started and killed by `digests.ts`.
 */
import { z } from 'zod'
import { createDigests, runDigests } from '../src/digest/digests.ts'
import { every } from '../src/lib/every.ts'
import { createLog } from '../src/lib/log.ts'
import { defaultClock } from '../src/store/schedule.ts'
import { openSqliteStore } from '../src/store/sqlite/open.ts'
import { createBulkSender, createReach } from '../src/telegram/bulk-sender.ts'

/** `epoch`: when it was `due`, in milliseconds since 1970 by the clock of the wall. */
export const DeliverArguments = z.object({
  database: z.string(),
  apiRoot: z.string(),
  token: z.string(),
  due: z.string(),
  epoch: z.number(),
  speed: z.number(),
})

const { database, apiRoot, token, due, epoch, speed } = DeliverArguments.parse(
  JSON.parse(process.argv[2] ?? ''),
)
// Whoever started it was killed: nobody counts any more.
process.once('disconnect', () => process.exit(1))
process.channel?.unref()
const opened = await openSqliteStore(database)
if ('problem' in opened) throw new Error(opened.problem)
const { store } = opened
const start = Temporal.Instant.from(due)
const now = () => start.add({ milliseconds: (Date.now() - epoch) * speed })
const log = createLog({ level: 'error', secrets: [token] })
const second = 1000 / speed
const bot = { token, apiRoot }
const digests = createDigests({
  store,
  send: createBulkSender(bot),
  reach: createReach(bot),
  log,
  now,
  clock: defaultClock('UTC'),
  language: 'en',
  second,
})
const ended = new AbortController()
await Promise.all([
  runDigests(digests, { log, signal: ended.signal, second }),
  every(
    Temporal.Duration.from({ milliseconds: 500 }),
    async () => {
      const { waiting } = await store.outboxFigures(start)
      if (waiting === 0) ended.abort()
    },
    { signal: ended.signal, onError: (error) => console.error(error) },
  ),
])
await store.close()
