import { join } from 'node:path'
import { expect, test } from 'vitest'
import { soak } from '../../bench/soaked-bot.ts'
import { temporaryFolder } from '../commands/onrecord.ts'
import { freeWebhook } from './free-webhook.ts'

test.concurrent.each(['polling', 'webhook'])(
  'while calls fail no question is lost and none answered twice but after a cut, by %s',
  async (way) => {
    const webhook = way === 'webhook' ? await freeWebhook() : undefined
    const database = join(temporaryFolder(), 'db.sqlite')
    const result = await soak({ rounds: 1, chats: 80, seed: 7, webhook, database })
    expect(result).toMatchObject({ questions: 80, lost: 0, cutTwice: 0, wrong: 0 })
    expect(result.faults).toBeGreaterThan(2)
  },
)
