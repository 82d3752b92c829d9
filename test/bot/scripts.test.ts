import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { visible } from '../telegram/fake/visible.ts'
import { article, saidOn } from '../store/records.ts'
import type { WebhookOptions } from '../../src/bot/webhook.ts'
import { freeWebhook } from './free-webhook.ts'
import { openArchive, startArchiveBot } from './archive.ts'

/**
 * Conversations as people have them. A file holds all of one: what Anna writes, presses and edits, and what she then
 * sees, which must be what the bot says. `vitest -u` writes the bot's part anew: read it before it is kept.
 */
const SCRIPTS = join(import.meta.dirname, 'scripts')

describe.each(['en', 'ru'])('in %s', (language) => {
  test.each(readdirSync(join(SCRIPTS, language)))('%s', async (name) => {
    const path = join(SCRIPTS, language, name)
    const steps = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => STEP.test(line))
    // Each conversation comes both ways: what is polled in one language is brought by a webhook in the other.
    const isBrought = (Number.parseInt(name) % 2 === 0) === (language === 'en')
    const webhook = isBrought ? await freeWebhook() : undefined
    await expect(await play(steps, language, webhook)).toMatchFileSnapshot(path)
  })
})

const STEP = /^(?:Anna(?: presses| edits)?: |— )/

async function play(
  steps: readonly string[],
  language_code: string,
  webhook: WebhookOptions | undefined,
): Promise<string> {
  let now = Temporal.Instant.from('2022-03-15T12:00:00Z')
  const store = await openArchive()
  await store.saveArticles(MORE)
  await using bot = await startArchiveBot({ store, webhook, now: () => now })
  const anna = bot.api.user({ first_name: 'Anna', language_code })
  let last = { message_id: 0 }
  const seen: string[] = []
  for (const step of steps) {
    const [, how = '', words = ''] = /^(Anna(?: presses| edits)?|—):? (.*)$/.exec(step) ?? []
    const before = anna.unread().length
    if (how === '—') {
      now = now.add({ minutes: Number(/\d+/.exec(words)) })
      seen.push(step)
      continue
    }
    if (how === 'Anna') last = anna.says(words).message
    if (how === 'Anna edits') anna.edits(last, words)
    const notice = how === 'Anna presses' ? (await anna.presses(words)).text : undefined
    // A press that is answered by a notice changes nothing.
    seen.push(`${step}\n\n${notice ?? visible(await anna.receives())}`)
    expect(anna.unread()).toHaveLength(before)
  }
  return `${seen.join('\n\n')}\n`
}

const MORE = [
  article({
    key: 'mayor',
    published: '2022-02-01',
    url: 'https://post.example/mayor',
    says: [
      { text: 'Ellery has never asked for a harbour.', by: 'Tom Marlow', role: 'Mayor of Ellery' },
      { text: 'Quist knows nothing about harbours.', by: 'Tom Marlow', role: 'Mayor of Ellery' },
    ],
  }),
  article({
    key: 'budget',
    publisher: 'Northern Wire',
    published: '2022-02-20',
    says: [
      {
        text: 'The harbour “will cost less than a bridge”, Marlow promised.',
        kind: 'mixed',
        quotes: [{ start: 12, end: 42 }],
        role: 'Harbour Minister',
        saidOn: saidOn('2022-02-19'),
      },
    ],
  }),
]
