import type { Interpretation } from '../statement/interpretation.ts'
import { dateParts } from './date-parts.ts'
import type { Button, Buttons } from './buttons.ts'
import { contextOf, isLinkable } from './render-statement.ts'
import { oneLine } from './one-line.ts'
import { permalink, statementParameter } from './permalink.ts'
import { encodePicture } from './picture-action.ts'
import { followButton } from './render-follow.ts'
import { reportButton } from './render-report.ts'
import type { Shown, View } from './rendered.ts'

/**
 * The buttons under a statement, what is needed most first: leafing, then what stands around the passage, who else spoke
 * on it and sharing it, then more from its speaker. In a group leafing, a way into the private chat and a picture.
 */
export function foundButtons(
  interpretation: Interpretation,
  shown: Shown,
  { isNear, ...view }: View & { readonly isNear: boolean },
): Buttons {
  const { texts, list, brief = false } = view
  const none: Button[] = isNear ? [{ label: texts.buttons.none, action: { kind: 'none' } }] : []
  const rows = view.withContext
    ? [
        [
          { label: texts.buttons.back, action: leafTo(shown.index, list) },
          ...picture(view),
          ...share(view),
        ],
      ]
    : [
        leafing(shown, view),
        ...(brief ? inGroup(interpretation, view) : further(interpretation, shown, view)),
        source(shown, view),
        earlier(view),
        none,
        wrong(shown, view),
      ]
  return rows.filter((row) => row.length > 0)
}

/** In a group: the way into the private chat is a long button. */
function inGroup(interpretation: Interpretation, view: View): Button[][] {
  const rest = [...picture(view), ...following(interpretation, view)]
  return rest.length > 1 ? [details(view), rest] : [[...details(view), ...rest]]
}

/** In rows short enough for a phone. */
function further(interpretation: Interpretation, shown: Shown, view: View): Button[][] {
  const first = [...context(shown, view), ...whoElse(interpretation, view)]
  const passingOn = [...picture(view), ...share(view)]
  const last = [...more(interpretation, shown, view), ...following(interpretation, view)]
  if (first.length + passingOn.length > 3) return [first, passingOn, last]
  const row = [...first, ...passingOn]
  return row.length > 1 ? [row, last] : [[...row, ...last]]
}

/** In a group it works for administrators. */
function following(interpretation: Interpretation, { texts }: View): Button[] {
  return followButton(interpretation, texts.follow.follow)
}

function leafing({ index, count }: Shown, { texts, list }: View): Button[] {
  const show = (label: string, to: number): Button[] =>
    to >= 0 && to < count ? [{ label, action: leafTo(to, list) }] : []
  return [...show(texts.buttons.previous, index - 1), ...show(texts.buttons.next, index + 1)]
}

function leafTo(index: number, list: View['list']) {
  return { kind: 'show' as const, index, ...(list && { list }) }
}

function context({ statement, index }: Shown, { texts, around, list }: View): Button[] {
  if (!statement || !around || !contextOf(around)) return []
  const action = { kind: 'context' as const, index, ...(list && { list }) }
  return [{ label: texts.buttons.context, action }]
}

function whoElse({ topic }: Interpretation, { texts, list }: View): Button[] {
  // Back leads to that list, or from here on would no longer lead to the thread.
  if (topic.length === 0 || list === 'else' || list === 'thread') return []
  return [{ label: texts.buttons.whoElse, action: { kind: 'who-else' } }]
}

function share({ texts, around, bot }: View): Button[] {
  const inlineQuery = around && statementParameter(around.id)
  return inlineQuery && bot?.inline ? [{ label: texts.buttons.share, inlineQuery }] : []
}

function picture({ texts, around, draws = false }: View): Button[] {
  const data = around && draws ? encodePicture(around.id) : undefined
  return data === undefined ? [] : [{ label: texts.pictures.button, data }]
}

/** Unless all from the speaker is what is shown. */
function more(
  interpretation: Interpretation,
  { statement, index }: Shown,
  { texts, list }: View,
): Button[] {
  if (list === 'thread') return []
  const { speakers, topic, phrase, from, until } = interpretation
  const isNarrow = [topic[0], phrase, from, until].some((part) => part !== undefined)
  if (!statement?.speaker || (speakers.length === 1 && !isNarrow)) return []
  const label = texts.buttons.more(oneLine(statement.speaker.name, NAME_LENGTH))
  return [{ label, action: { kind: 'more', index } }]
}

function details({ texts, around, bot }: View): Button[] {
  const url = around && bot && permalink(bot.username, around.id)
  return url === undefined ? [] : [{ label: texts.buttons.details, url }]
}

/** What the speaker refers to, where that is on record; in a group there is no room for it. */
function earlier({ texts, earlier: before }: View): Button[] {
  const data = before && statementParameter(before.id)
  return data ? [{ label: texts.thread.earlier(dateParts(before.date)), data }] : []
}

/** Reports the statement; from a group in the private chat. */
function wrong(
  { statement }: Shown,
  { texts, around, bot, brief = false, isReportable }: View,
): Button[] {
  if (!statement || !around || !bot || !isReportable) return []
  return [reportButton(around.id, texts, { brief, bot: bot.username })]
}

/** Only where the text has nothing to carry the link. */
function source({ statement }: Shown, { texts }: View): Button[] {
  const { url, publisher, title } = statement ?? {}
  const isCarried = publisher !== undefined || title !== undefined
  if (url === undefined || isCarried || !isLinkable(url)) return []
  return [{ label: texts.buttons.source, url }]
}

const NAME_LENGTH = 40
