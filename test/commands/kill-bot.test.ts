import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../store/engines.ts'
import { type FakeApi, startFakeApi } from '../telegram/fake-api.ts'
import { PATIENCE_AT_START } from '../telegram/fake/deadline.ts'
import type { Person } from '../telegram/fake/person.ts'
import { startOnrecord, temporaryFolder } from './onrecord.ts'

/** The bot's process, which loses everything but its database each time. */
function createLives(api: FakeApi) {
  const DATABASE_PATH = join(temporaryFolder(), 'db.sqlite')
  return {
    DATABASE_PATH,
    /** Starts it, and gives what kills it. */
    start() {
      const bot = startOnrecord(['start'], {
        BOT_TOKEN: api.token,
        BOT_API_ROOT: api.root,
        DATABASE_PATH,
      })
      const closed = once(bot, 'close')
      return async () => {
        bot.kill('SIGKILL')
        await closed
      }
    },
  }
}

/** How often the question was answered, told by an answer that comes after all others. */
async function answersUntil(person: Person, last: string): Promise<number> {
  person.says(last)
  for (let count = 0; ; count += 1) {
    const { text } = await person.receives(PATIENCE_AT_START)
    if (text.includes(last)) return count
  }
}

test(
  'killed before an answer is sent, the bot answers after the next start, once',
  { timeout: 120_000 },
  async () => {
    await using api = await startFakeApi()
    const lives = createLives(api)
    const anna = api.user({ first_name: 'Anna', language_code: 'en' })
    const kill = lives.start()
    // Telegram has taken nothing, and has been told that the question arrived.
    api.fail('sendMessage', { code: 429, parameters: { retry_after: 60 } })
    anna.says('what did Peskov say about the ambassador?')
    await expect
      .poll(() => api.callsTo('sendMessage').length, { timeout: PATIENCE_AT_START })
      .toBe(1)
    await expect.poll(() => api.telegram.updates.pending().length).toBe(0)
    await kill()
    const killAgain = lives.start()
    expect(await answersUntil(anna, 'zzyzx')).toBe(1)
    await killAgain()
  },
)

test(
  'killed while an answer is sent, the bot repeats it once and never again',
  { timeout: 120_000 },
  async () => {
    await using api = await startFakeApi()
    const lives = createLives(api)
    const anna = api.user({ first_name: 'Anna', language_code: 'en' })
    anna.says('what did Peskov say about the ambassador?')
    for (const life of [1, 2]) {
      const held = api.hold('sendMessage')
      const kill = lives.start()
      await held.arrived
      await kill()
      // It arrives all the same.
      held.release()
      expect((await anna.receives(PATIENCE_AT_START)).text, `life ${life}`).toContain('Peskov')
    }
    const kill = lives.start()
    expect(await answersUntil(anna, 'zzyzx')).toBe(0)
    await kill()
  },
)

test(
  'killed before Telegram was told that a question arrived, the bot does not answer it again',
  { timeout: 120_000 },
  async () => {
    await using api = await startFakeApi()
    const lives = createLives(api)
    const anna = api.user({ first_name: 'Anna', language_code: 'en' })
    const kill = lives.start()
    anna.says('/start')
    await anna.receives(PATIENCE_AT_START)
    await api.quiet()
    const held = api.hold('getUpdates')
    const { message } = anna.says('what did Peskov say about the ambassador?')
    await anna.receives()
    await held.arrived
    const store = await openSqlite(lives.DATABASE_PATH)
    await expect.poll(() => store.sentAnswerTo(anna.id, message.message_id)).toBeDefined()
    await store.close()
    expect(api.telegram.updates.pending()).toHaveLength(1)
    await kill()
    const killAgain = lives.start()
    expect(await answersUntil(anna, 'zzyzx')).toBe(0)
    await killAgain()
  },
)
