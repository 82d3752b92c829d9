import type { Answer } from '../../src/statement/answer.ts'
import { inlineKeyboard } from '../../src/telegram/buttons.ts'
import { renderAnswer } from '../../src/telegram/render.ts'
import type { View } from '../../src/telegram/rendered.ts'
import { textsFor } from '../../src/telegram/text/texts-for.ts'
import { visible } from './fake/visible.ts'

/** An answer as a reader of that language sees it; see `visible`. */
export function visibleAnswer(answer: Answer, language = 'en', view: Partial<View> = {}): string {
  const rendered = renderAnswer(answer, { texts: textsFor(language, 'en'), ...view })
  const keyboard = inlineKeyboard(rendered.buttons)
  return visible({
    message_id: 1,
    date: 0,
    chat: { id: 1, type: 'private', first_name: 'Reader' },
    text: rendered.text,
    entities: [...rendered.entities],
    ...(keyboard && { reply_markup: keyboard }),
  })
}
