import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { startFakeApi } from '../telegram/fake-api.ts'
import { PATIENCE_AT_START } from '../telegram/fake/deadline.ts'
import { visible } from '../telegram/fake/visible.ts'
import { startOnrecord, temporaryFolder } from './onrecord.ts'

test(
  'with only BOT_TOKEN and BOT_API_ROOT set the bot answers over HTTP, and stops when asked',
  { timeout: 120_000 },
  async () => {
    await using api = await startFakeApi()
    const env = {
      BOT_TOKEN: api.token,
      BOT_API_ROOT: api.root,
      DATABASE_PATH: join(temporaryFolder(), 'db.sqlite'),
    }
    const bot = startOnrecord(['start'], env)
    const [stdout, stderr] = [text(bot.stdout), text(bot.stderr)]
    const closed = new Promise<number | null>((resolve) => bot.on('close', resolve))
    try {
      const anna = api.user({ first_name: 'Anna', language_code: 'en' })
      const question = anna.says('what did Peskov say about the ambassador?')
      const answer = visible(await anna.receives(PATIENCE_AT_START))
      expect(answer).toContain('We see our ambassador being attacked')
      expect(answer).toContain('Dmitry Peskov')
      expect(answer).toContain('31 May 2017')
      anna.edits(question.message, 'what did peskof say about cheese?')
      expect(visible(await anna.receives())).toContain('nothing from')

      const ivan = api.user({ first_name: 'Иван', language_code: 'ru' })
      ivan.says('что Песков сказал про посла?')
      expect(visible(await ivan.receives())).toContain('31 мая 2017')
    } finally {
      bot.kill('SIGTERM')
    }
    expect(await closed).toBe(0)
    expect(`${await stdout}${await stderr}`).not.toContain(api.token)
  },
)

test('a token that the Bot API does not know is told in one line, without the token', async () => {
  await using api = await startFakeApi()
  const token = '987654:not-the-token-of-this-server'
  const bot = startOnrecord(['start'], {
    BOT_TOKEN: token,
    BOT_API_ROOT: api.root,
    DATABASE_PATH: ':memory:',
  })
  const stderr = text(bot.stderr)
  expect(await new Promise<number | null>((resolve) => bot.on('close', resolve))).toBe(1)
  expect(await stderr).toContain('BOT_TOKEN')
  expect(await stderr).not.toContain(token)
})
