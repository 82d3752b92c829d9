import type { Answer } from '../statement/answer.ts'
import type { Action } from './buttons.ts'
import { join } from './format.ts'
import { renderFound } from './render-found.ts'
import { renderMiss } from './render-miss.ts'
import type { Rendered, View } from './rendered.ts'
import { renderThread } from './render-thread.ts'

/**
 * An answer as a message.
 *
 * Every level of the ladder has its own honest words and a next step; only `answer` and `near` show a passage.
 */
export function renderAnswer(answer: Answer, view: View): Rendered {
  if (view.thread) return renderThread(answer, view.thread, view)
  const rendered =
    answer.level === 'answer' || answer.level === 'near'
      ? renderFound(answer, view)
      : noted(renderMiss(answer, view), view)
  const action = wayBack(view)
  if (!action) return rendered
  const back = [{ label: view.texts.buttons.back, action }]
  return { ...rendered, buttons: [...rendered.buttons, back] }
}

function noted({ text, entities, buttons }: Rendered, { note }: View): Rendered {
  return { ...join([note, { text, entities }], '\n\n'), buttons }
}

function wayBack({ list, shown, withContext }: View): Action | undefined {
  if (!list || withContext) return undefined
  // A list of people whose threads may be wanted has nothing before it.
  if (list === 'thread') return shown && { kind: 'thread', index: shown.index }
  return { kind: list === 'else' ? 'else' : 'back' }
}
