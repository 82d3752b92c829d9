import { createDigests } from '../../src/digest/digests.ts'
import { createLog } from '../../src/lib/log.ts'
import { defaultClock } from '../../src/store/schedule.ts'
import { createBulkSender } from '../../src/telegram/bulk-sender.ts'
import { type ArticleSketch, article } from '../store/records.ts'
import { startArchiveBot } from './archive.ts'

/** The bot with its digests, at a moment that the test moves. */
export async function startWorld(moment = '2021-06-12T06:00:00Z') {
  const world = { now: Temporal.Instant.from(moment) }
  const bot = await startArchiveBot({ now: () => world.now })
  const digests = createDigests({
    store: bot.store,
    send: createBulkSender({ token: bot.api.token, apiRoot: bot.api.root }),
    log: createLog({ level: 'silent', secrets: [] }),
    now: () => world.now,
    clock: defaultClock('UTC'),
    language: 'en',
    second: 1,
  })
  return {
    ...bot,
    async at(text: string) {
      world.now = Temporal.Instant.from(text)
      await digests.prepare()
      await digests.deliver(new AbortController().signal)
    },
    async ingest(sketch: Partial<ArticleSketch> & Pick<ArticleSketch, 'key' | 'says'>) {
      const published = world.now.toString().slice(0, 10)
      await bot.store.saveArticles([article({ published, ...sketch })], { at: world.now })
    },
  }
}
