import type { Interest } from '../search/interest.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Answer } from '../statement/answer.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Button, Buttons } from './buttons.ts'
import { type FollowAction, SCHEDULES, encodeFollow } from './follow-action.ts'
import { bold, type Formatted, italic, join, type Piece, plain } from './format.ts'
import { interestWords } from './interest-words.ts'
import type { Moment } from './moment.ts'
import { oneLine } from './one-line.ts'
import type { Rendered } from './rendered.ts'
import { renderStatement } from './render-statement.ts'
import type { Texts } from './text/texts.ts'
import { typedWords } from './typed-words.ts'
import { excludedWords, understoodPeriod } from './understood.ts'

/** What following something would bring: how much of it there was, and the newest of it. */
export type Preview = {
  /** The question whose speakers and topic these are. */
  readonly asked: Pick<Answer, 'question' | 'interpretation'>
  readonly interest: Interest
  readonly week: number
  readonly month: number
  /**
   * The words of the topic that neither a statement nor a known name has; `undefined` where some statement has the whole of
   * it, or it is too long to tell.
   */
  readonly unheard?: readonly string[] | undefined
  readonly newest?: AnswerStatement | undefined
}

/** A subscription as it is listed; `next` only where a time is set. */
export type Followed = {
  readonly row: number
  readonly interest: Interest
  readonly schedule: FollowedSchedule
  readonly isPaused: boolean
  readonly next?: Moment | undefined
  /** Who is left out, by the row under which that is kept. */
  readonly mutes: readonly { readonly row: number; readonly speaker: SpeakerRef }[]
}

/** `weekday`: 1 is Monday. */
type FollowedSchedule =
  | { readonly kind: Exclude<(typeof SCHEDULES)[number], 'weekly'> }
  | { readonly kind: 'weekly'; readonly weekday: number }

/** Asks whether to follow, with what that would have brought. */
export function renderPreview(offered: Preview, texts: Texts): Rendered {
  const { follow } = texts
  const { asked, interest, week, month, newest } = offered
  const unfollowable = join(
    [excludedWords(asked), understoodPeriod(asked.interpretation, texts)],
    ', ',
  )
  const { text, entities } = join(
    [
      join(
        [
          follow.offer(bold(interestWords(interest, texts))),
          unfollowable.text === '' ? undefined : follow.leftOut(unfollowable),
          follow.hits(week, month),
          whyNone(offered, texts),
        ],
        '\n',
      ),
      newest && join([follow.newest, renderStatement(newest, texts)], '\n'),
    ],
    '\n\n',
  )
  const row = [
    button(follow.confirm, { kind: 'confirm' }),
    button(follow.cancel, { kind: 'cancel' }),
  ]
  return { text, entities, buttons: [row] }
}

/** Why no statement yet is one of those to be followed, where its words are the reason. */
function whyNone({ interest, unheard, asked }: Preview, { follow }: Texts): Piece | undefined {
  const { speakers, topic } = interest
  if (!unheard) return undefined
  const isOfAnybody = speakers.length === 0
  if (unheard.length === 0) {
    // Of a speaker it says nothing: others can have said it.
    return isOfAnybody && topic.length > 1 ? follow.notTogether : undefined
  }
  const isAll = isOfAnybody && unheard.length === topic.length
  const words = typedWords(unheard, asked.question).join(', ')
  return isAll ? follow.nobody : follow.unheard(italic(oneLine(words, NAMES_LENGTH)))
}

/** Below an answer: offers to follow what was asked for, where that is a speaker or a topic. */
export function followButton(
  { speakers, topic, phrase }: Pick<Interpretation, 'speakers' | 'topic' | 'phrase'>,
  label: string,
): Button[] {
  const isFollowable = phrase === undefined && (speakers.length > 0 || topic.length > 0)
  return isFollowable ? [button(label, { kind: 'offer' })] : []
}

/** A page of what a chat follows. */
export function renderFollowing(all: readonly Followed[], page: number, texts: Texts): Rendered {
  const { follow } = texts
  if (all.length === 0) return { ...plain(follow.none), buttons: [] }
  const first = Math.min(page, Math.ceil(all.length / PER_PAGE) - 1) * PER_PAGE
  const shown = all.slice(first, first + PER_PAGE)
  const lines = shown.map((followed, at) =>
    join([`${first + at + 1}. `, describe(followed, texts)], ''),
  )
  const { text, entities } = join([follow.list(all.length), join(lines, '\n')], '\n\n')
  const buttons = shown.map(({ row, interest }, at) => [
    button(`${first + at + 1} · ${oneLine(interestWords(interest, texts), LABEL_LENGTH)}`, {
      kind: 'show',
      subscription: row,
    }),
  ])
  const turn = (label: string, to: number): Button[] =>
    to >= 0 && to * PER_PAGE < all.length ? [button(label, { kind: 'list', page: to })] : []
  const at = first / PER_PAGE
  const turning = [...turn(texts.buttons.previous, at - 1), ...turn(texts.buttons.next, at + 1)]
  return { text, entities, buttons: turning.length > 0 ? [...buttons, turning] : buttons }
}

/** One subscription with all that can be done to it. */
export function renderSubscription(followed: Followed, texts: Texts): Rendered {
  const { follow } = texts
  const { row: subscription, schedule, isPaused, mutes } = followed
  const { text, entities } = join([describe(followed, texts), nextOf(followed, texts)], '\n')
  const others = SCHEDULES.filter((kind) => kind !== schedule.kind).map((kind) =>
    button(follow.schedules[kind], { kind, subscription }),
  )
  const otherDay =
    schedule.kind === 'weekly' ? [button(follow.otherDay, { kind: 'weekly', subscription })] : []
  const buttons: Buttons = [
    [
      isPaused
        ? button(follow.resume, toSchedule(schedule, subscription))
        : button(follow.pause, { kind: 'pause', subscription }),
      button(follow.stop, { kind: 'stop', subscription }),
      ...(isPaused ? [] : [button(follow.now, { kind: 'now', subscription })]),
    ],
    [...otherDay, ...others],
    ...mutes.slice(0, MUTES).map(({ row, speaker }) => [
      button(follow.unmute(oneLine(speaker.name, LABEL_LENGTH)), {
        kind: 'unmute',
        subscription,
        mute: row,
      }),
    ]),
    [button(texts.buttons.back, { kind: 'list', page: 0 })],
  ]
  return { text, entities, buttons }
}

/** Asks on which day of the week a subscription is to come. */
export function renderDays(followed: Followed, texts: Texts): Rendered {
  const { follow } = texts
  const { row: subscription } = followed
  const { text, entities } = join([describe(followed, texts), follow.whichDay], '\n')
  const days = follow.days.map((label, at) =>
    button(label, { kind: 'on', subscription, weekday: at + 1 }),
  )
  const back = button(texts.buttons.back, { kind: 'show', subscription })
  return { text, entities, buttons: [days.slice(0, 4), days.slice(4), [back]] }
}

function toSchedule(schedule: FollowedSchedule, subscription: number): FollowAction {
  return schedule.kind === 'weekly'
    ? { kind: 'on', subscription, weekday: schedule.weekday }
    : { kind: schedule.kind, subscription }
}

/** When a subscription is heard of next, in words; nothing where it is paused. */
export function nextOf({ next, schedule, isPaused }: Followed, { follow }: Texts): string {
  if (isPaused) return ''
  if (next) return follow.next(next)
  return schedule.kind === 'at-once' ? follow.whenThereIsSomething : ''
}

function describe({ interest, schedule, isPaused, mutes }: Followed, texts: Texts): Formatted {
  const { follow } = texts
  const when =
    schedule.kind === 'weekly' ? follow.weekly(schedule.weekday) : follow.schedules[schedule.kind]
  const how = isPaused ? follow.paused : when
  const names = mutes.map(({ speaker }) => speaker.name).join(', ')
  const without = names === '' ? undefined : follow.without(oneLine(names, NAMES_LENGTH))
  return join([join([bold(interestWords(interest, texts)), how], ' — '), without], ', ')
}

function button(label: string, action: FollowAction): Button {
  return { label, data: encodeFollow(action) }
}

const PER_PAGE = 10
const LABEL_LENGTH = 40
const NAMES_LENGTH = 80
/** With how many of those who are left out a subscription has a button for each; the next come up as these go. */
const MUTES = 10
