import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openApp } from '../src/app.ts'
import { parseConfig } from '../src/config.ts'
import { startTestBot } from './bot/start-test-bot.ts'
import { temporaryFolder } from './commands/onrecord.ts'
import { visible } from './telegram/fake/visible.ts'

/** Asked one after the other, so that each may go on from the one before. */
const QUESTIONS = [
  ['en', 'what did peskof say abuot the embassador'],
  ['en', 'and about hatred?'],
  ['en', 'what did Peskov say about bananas in 2016?'],
  ['en', 'Lincoln on God'],
  ['en', 'what did Peskov say about Washington?'],
  ['en', 'Roosevelt on fear'],
  ['en', 'what did Gandalf say about rings?'],
  ['ru', 'что Линкольн говорил о рабстве?'],
  ['ru', 'Путин о боге'],
  ['ru', '/speaker Ленин'],
] as const

const README = join(import.meta.dirname, '../README.md')
const ANSWERS = /(?<=<!-- answers[^\n]*-->\n).*(?=<!-- end of answers -->)/s

/** `npx vitest run --update test/readme.test.ts` writes them anew: read them before they are kept. */
test('the answers in the README are what the bot says', async () => {
  const readme = readFileSync(README, 'utf8')
  expect(readme).toMatch(ANSWERS)
  const answers = await askAll()
  await expect(readme.replace(ANSWERS, () => answers)).toMatchFileSnapshot(README)
})

/** Over the bundled sample, by the whole bot. */
async function askAll(): Promise<string> {
  const config = parseConfig({ DATABASE_PATH: join(temporaryFolder(), 'sample.sqlite') })
  if ('problem' in config) throw new Error(config.problem)
  const opened = await openApp(config.config, { withSample: true })
  if ('problem' in opened) throw new Error(opened.problem)
  const { search, store } = opened.app
  await using bot = await startTestBot({
    search,
    store,
    now: () => Temporal.Instant.from('2026-11-24T12:00:00Z'),
  })
  const people = {
    en: bot.api.user({ first_name: 'Anna', language_code: 'en' }),
    ru: bot.api.user({ first_name: 'Анна', language_code: 'ru' }),
  }
  const blocks: string[] = []
  for (const [language, question] of QUESTIONS) {
    const person = people[language]
    person.says(question)
    blocks.push(`*${question}*\n\n\`\`\`text\n${visible(await person.receives())}\n\`\`\`\n`)
  }
  await opened.app.close()
  return `\n${blocks.join('\n')}\n`
}
