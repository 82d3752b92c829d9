import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Verification } from '../statement/verification.ts'
import type { Button, Buttons } from './buttons.ts'
import { type CheckAction, encodeCheck } from './check-action.ts'
import { type Formatted, italic, join, plain } from './format.ts'
import { MESSAGE_ENTITIES, MESSAGE_TEXT_LENGTH } from './limits.ts'
import { permalink } from './permalink.ts'
import { reportButton } from './render-report.ts'
import { contextOf, isLinkable, renderStatement } from './render-statement.ts'
import { renderVerification } from './render-verification.ts'
import type { Rendered, View } from './rendered.ts'
import type { Texts } from './text/texts.ts'

/** How a verdict is to be shown; `isAskable`: the claim can be searched for as a question. */
export type VerdictView = Pick<
  View,
  'texts' | 'around' | 'withContext' | 'brief' | 'bot' | 'isReportable' | 'note'
> & {
  readonly isAskable: boolean
}

/**
 * A verdict with what can be done next, or the statement that it is about between the sentences around it.
 *
 * In a group the details are in the private chat, as those of an answer.
 */
export function renderVerdict(verification: Verification, view: VerdictView): Rendered {
  const { texts, around, withContext = false } = view
  const statement = 'statement' in verification ? verification.statement : undefined
  if (statement && withContext) {
    const back = check('verdict', texts.check.back)
    const noted = join([view.note, renderStatement(statement, texts, around)], '\n\n')
    return { ...noted, buttons: [[back]] }
  }
  return {
    ...withNext(
      join([view.note, renderVerification(verification, texts)], '\n\n'),
      verification,
      texts,
    ),
    buttons: buttons(statement, view),
  }
}

/** Asks whether a message is a quotation to check or a question. */
export function renderWhich({ check: texts }: Texts): Rendered {
  const row = [check('verdict', texts.asClaim), check('ask', texts.asQuestion)]
  return { ...plain(texts.which), buttons: [row] }
}

/** Left out only where the message has no room for it; the buttons say it, too. */
function withNext(message: Formatted, { verdict }: Verification, { check: texts }: Texts) {
  if (verdict === 'unavailable') return message
  const whole = join([message, italic(texts.next[verdict])], '\n\n')
  const fits = whole.text.length <= MESSAGE_TEXT_LENGTH && whole.entities.length <= MESSAGE_ENTITIES
  return fits ? whole : message
}

function buttons(statement: AnswerStatement | undefined, view: VerdictView): Buttons {
  const { texts, isAskable } = view
  const ask = isAskable ? [check('ask', texts.check.asQuestion)] : []
  const again = statement || isAskable ? [] : [check('verdict', texts.buttons.again)]
  return [statement ? details(statement, view) : [], ask, again, wrong(statement, view)].filter(
    ({ length }) => length > 0,
  )
}

function details(
  { url }: AnswerStatement,
  { texts, around, brief = false, bot }: VerdictView,
): Button[] {
  const source = url !== undefined && isLinkable(url) ? [{ label: texts.buttons.source, url }] : []
  const page = around && bot && permalink(bot.username, around.id)
  if (brief)
    return [...(page === undefined ? [] : [{ label: texts.buttons.details, url: page }]), ...source]
  const hasContext = around && contextOf(around) !== undefined
  return [...(hasContext ? [check('context', texts.buttons.context)] : []), ...source]
}

function wrong(
  statement: AnswerStatement | undefined,
  { texts, around, brief = false, bot, isReportable }: VerdictView,
): Button[] {
  if (!statement || !around || !bot || !isReportable) return []
  return [reportButton(around.id, texts, { brief, bot: bot.username })]
}

function check(action: CheckAction, label: string): Button {
  return { label, data: encodeCheck(action) }
}
