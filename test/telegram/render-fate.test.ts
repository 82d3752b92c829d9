import { expect, test } from 'vitest'
import { renderAnswer } from '../../src/telegram/render.ts'
import { renderPicture } from '../../src/telegram/render-picture.ts'
import { renderStatement } from '../../src/telegram/render-statement.ts'
import { TEXT_LANGUAGES, textsFor } from '../../src/telegram/text/texts-for.ts'
import { STATEMENTS } from '../bot/small-search.ts'
import { sampleAnswer } from './sample-answers.ts'

test.each(TEXT_LANGUAGES)('in %s a statement says what became of its article', (language) => {
  const texts = textsFor(language, 'en')
  const [statement] = STATEMENTS
  if (!statement) throw new Error('there is no statement')
  for (const fate of ['changed', 'gone'] as const) {
    const { text } = renderStatement({ ...statement, fate }, texts)
    const told = texts.corrections.fates[fate]
    expect(text).toMatch(new RegExp(`\n${told}$`))
    const changed = { ...statement, fate }
    const answer = sampleAnswer([changed])
    const thread = renderAnswer(answer, { texts, thread: { statements: [changed], index: 0 } })
    expect(thread.text).toMatch(new RegExp(`\n${told}$`))
    expect(renderPicture(changed, undefined, texts).details.at(-1)).toBe(told)
  }
})
