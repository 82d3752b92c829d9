import { expect, test } from 'vitest'
import { renderStatement } from '../../src/telegram/render-statement.ts'
import { TEXT_LANGUAGES, textsFor } from '../../src/telegram/text/texts-for.ts'
import { STATEMENTS } from '../bot/small-search.ts'

test.each(TEXT_LANGUAGES)('in %s a statement says what became of its article', (language) => {
  const texts = textsFor(language, 'en')
  const [statement] = STATEMENTS
  if (!statement) throw new Error('there is no statement')
  for (const fate of ['changed', 'gone'] as const) {
    const { text } = renderStatement({ ...statement, fate }, texts)
    expect(text).toMatch(new RegExp(`\n${texts.corrections.fates[fate]}$`))
  }
})
