import type { Answer } from '../statement.ts'
import type { Action, Buttons } from './buttons.ts'
import { renderFound } from './render-found.ts'
import { renderMiss } from './render-miss.ts'
import type { Rendered, View } from './rendered.ts'

/**
 * An answer as a message.
 *
 * Every level of the ladder has its own honest words and a next step; only `answer` and `near` show a passage.
 */
export function renderAnswer(answer: Answer, view: View): Rendered {
  const rendered =
    answer.level === 'answer' || answer.level === 'near'
      ? renderFound(answer, view)
      : renderMiss(answer, view)
  if (!view.list || view.withContext) return rendered
  const action: Action = { kind: view.list === 'else' ? 'else' : 'back' }
  const back: Buttons = [[{ label: view.texts.buttons.back, action }]]
  return { ...rendered, buttons: [...rendered.buttons, ...back] }
}
