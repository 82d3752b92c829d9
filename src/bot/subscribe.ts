import { Composer } from 'grammy'
import { followedWords, isEitherTopic } from '../search/followed-words.ts'
import { interestKeys } from '../search/interest.ts'
import type { Answer } from '../statement/answer.ts'
import type { Subscription } from '../store/following.ts'
import { type Clock, type Schedule, defaultClock } from '../store/schedule.ts'
import { type FollowAction, decodeFollow, encodeFollow } from '../telegram/follow-action.ts'
import { bold, join, plain } from '../telegram/format.ts'
import { interestWords } from '../telegram/interest-words.ts'
import { momentOf } from '../telegram/moment.ts'
import {
  type Followed,
  nextOf,
  renderDays,
  renderFollowing,
  renderPreview,
  renderSubscription,
} from '../telegram/render-follow.ts'
import type { Rendered } from '../telegram/rendered.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { AnswerPlace } from './keeping.ts'
import { shownAnswer } from './shown-answer.ts'
import type { BotContext } from './context.ts'
import { runDeciding } from './deciding.ts'
import type { BotDeps } from './deps.ts'
import { keepSpoken } from './keep-spoken.ts'
import { withListedSpeakers } from './listed-speakers.ts'
import { mayDecide } from './may-decide.ts'
import { interestOf, preview } from './preview.ts'
import { type Message, put } from './put.ts'
import { toShown } from './rendering.ts'

/** How many things a chat can follow. */
const SUBSCRIPTIONS = 50

/** What a chat follows: /follow, /following, the buttons that offer it and those that change it. */
export function createSubscribe(deps: BotDeps, answering: Answering): Composer<BotContext> {
  const { search, store, now, zone, nextDue } = deps
  const { texts, present, tell, keepShown } = answering
  const composer = new Composer<BotContext>()
  const commands = {
    follow: offerWords,
    following: async (ctx: BotContext) => tell(ctx, await list(ctx, 0)),
  }

  composer.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    if (!(await runDeciding(ctx, commands, answering))) await next()
  })
  composer.on('callback_query:data', async (ctx, next) => {
    const action = decodeFollow(ctx.callbackQuery.data)
    const message = ctx.callbackQuery.message?.message_id
    if (!action || message === undefined) return next()
    if (await mayDecide(ctx)) await press(ctx, action, message)
    else await acknowledge(ctx, texts(ctx).follow.notYours)
  })
  return composer

  async function offerWords(ctx: BotContext, words: string): Promise<void> {
    const { follow } = texts(ctx)
    if (words === '') return void (await tell(ctx, follow.usage))
    if (EVERYTHING.has(words.toLowerCase())) return offer(ctx, NOTHING_ASKED)
    const { followed, leftOut } = followedWords(words)
    if (followed === '') return void (await tell(ctx, plain(follow.allBut)))
    const answer = await search.ask(followed, { now: now(), zone, limit: 1 })
    const exclude = [...leftOut, ...(answer.interpretation.exclude ?? [])]
    const found = { ...answer, interpretation: { ...answer.interpretation, exclude } }
    const { interpretation, level } = found
    if (level === 'choose') return choose(ctx, found)
    if (/unknown-speaker|out-of-scope|unavailable/.test(level)) {
      return present(ctx, shownAnswer(found))
    }
    if (interpretation.phrase !== undefined) {
      return void (await tell(ctx, plain(follow.notFollowable)))
    }
    const today = now().toZonedDateTimeISO(zone).toPlainDate()
    await offer(ctx, await withListedSpeakers(found, search, today))
  }

  /** Asks whether to follow, and keeps what, for the answer. */
  async function offer(ctx: BotContext, answer: Answer, place?: AnswerPlace): Promise<void> {
    if (isEitherTopic(answer.question, answer.interpretation)) {
      return void (await tell(ctx, plain(texts(ctx).follow.oneByOne), place))
    }
    const offered = await preview(answer, deps)
    const stands = await tell(ctx, { ...renderPreview(offered, texts(ctx)), answer }, place)
    const { newest } = offered
    if (newest) await keepShown(ctx, { stands, statements: [await toShown(newest, store)] })
  }

  async function choose(ctx: BotContext, answer: Answer): Promise<void> {
    if (answer.level !== 'choose') return
    const buttons = answer.choices.map(({ name, role }, index) => [
      {
        label: [name, role].filter(Boolean).join(' · '),
        data: encodeFollow({ kind: 'pick', index }),
      },
    ])
    await tell(ctx, { ...plain(texts(ctx).choose), buttons, answer })
  }

  async function press(ctx: BotContext, action: FollowAction, message: number): Promise<void> {
    if ('subscription' in action) return change(ctx, action, message)
    if (action.kind === 'list') {
      await acknowledge(ctx)
      return void (await put(ctx, await list(ctx, action.page), { instead: message }))
    }
    const kept = ctx.chat && (await store.sentAnswer(ctx.chat.id, message))
    const answer = kept?.answer
    await acknowledge(ctx, answer ? undefined : texts(ctx).expired)
    if (!answer) return
    const instead = { instead: message }
    switch (action.kind) {
      case 'offer':
        return offer(ctx, answer, { question: message, user: ctx.from?.id })
      case 'pick': {
        const person = answer.level === 'choose' ? answer.choices[action.index] : undefined
        if (!person) return
        const { id, name } = person
        const interpretation = { ...answer.interpretation, speakers: [{ id, name }] }
        const { questionMessage: question, user } = kept
        return offer(ctx, { ...answer, interpretation }, { question, user, ...instead })
      }
      case 'confirm':
        await put(ctx, await confirm(ctx, answer), instead)
        return forgetShown(ctx, message)
      case 'cancel':
      default:
        await put(ctx, plain(texts(ctx).follow.cancelled), instead)
        await forgetShown(ctx, message)
    }
  }

  /** What was offered does not stand there any more. */
  async function forgetShown(ctx: BotContext, message: number): Promise<void> {
    await keepShown(ctx, { stands: { chat: ctx.chat?.id ?? 0, message } })
  }

  async function confirm(ctx: BotContext, asked: Answer): Promise<Message> {
    const { follow } = texts(ctx)
    const { id: chat, clock } = await chatOf(ctx)
    const interest = await interestOf(asked, search)
    const schedule: Schedule = { kind: 'daily' }
    const kept = await store.follow(
      {
        chat,
        thread: threadOf(ctx),
        interest,
        keys: interestKeys(interest),
        schedule,
        dueAt: nextDue(schedule, clock, now()),
      },
      SUBSCRIPTIONS,
    )
    if (kept === 'too-many') return plain(follow.tooMany(SUBSCRIPTIONS))
    await keepSpoken(ctx, deps)
    const followed = toFollowed(kept, clock)
    const { text, entities } = join(
      [follow.followed(bold(interestWords(interest, texts(ctx)))), nextOf(followed, texts(ctx))],
      '\n',
    )
    return { text, entities, buttons: renderSubscription(followed, texts(ctx)).buttons }
  }

  async function list(ctx: BotContext, page: number): Promise<Rendered> {
    const { clock } = await chatOf(ctx)
    const all = (await subscriptionsOf(ctx)).map((one) => toFollowed(one, clock))
    return renderFollowing(all, page, texts(ctx))
  }

  type OfSubscription = Extract<FollowAction, { subscription: number }>

  async function change(ctx: BotContext, action: OfSubscription, message: number): Promise<void> {
    const { follow } = texts(ctx)
    const { id: chat, clock } = await chatOf(ctx)
    const find = async () =>
      (await subscriptionsOf(ctx)).find(({ row }) => row === action.subscription)
    const before = await find()
    if (!before) return acknowledge(ctx, follow.gone)
    await acknowledge(ctx, action.kind === 'now' ? follow.comesNow : undefined)
    await apply(chat, before, action, clock)
    const after = await find()
    const { text, entities } = follow.stopped(bold(interestWords(before.interest, texts(ctx))))
    const render = action.kind === 'weekly' ? renderDays : renderSubscription
    const shown = after
      ? render(toFollowed(after, clock), texts(ctx))
      : { text, entities, buttons: [] }
    await put(ctx, shown, { instead: message })
  }

  async function apply(
    chat: number,
    { row, schedule }: Subscription,
    action: OfSubscription,
    clock: Clock,
  ): Promise<void> {
    switch (action.kind) {
      case 'show':
      // Its day is asked for first.
      case 'weekly':
        return
      case 'pause':
        return store.schedule(chat, row, 'paused')
      case 'stop':
        return store.unfollow(chat, row)
      case 'unmute':
        return store.unmute(chat, action.mute)
      case 'now':
        return store.schedule(chat, row, { schedule, dueAt: now() })
      case 'on':
        return begin({ kind: 'weekly', weekday: action.weekday })
      case 'daily':
      case 'weekdays':
      case 'at-once':
      default:
        // What waits for an alert is looked at now.
        return begin({ kind: action.kind })
    }

    function begin(chosen: Schedule): Promise<void> {
      return store.schedule(chat, row, { schedule: chosen, dueAt: nextDue(chosen, clock, now()) })
    }
  }

  /** Of the topic in which the update is; of all topics where it is in none. */
  async function subscriptionsOf(ctx: BotContext): Promise<Subscription[]> {
    const thread = threadOf(ctx)
    const all = await store.subscriptions(ctx.chat?.id ?? 0)
    return thread === 0 ? all : all.filter((one) => one.thread === thread)
  }

  async function chatOf(ctx: BotContext): Promise<{ id: number; clock: Clock }> {
    const id = ctx.chat?.id ?? 0
    return { id, clock: (await store.clock(id)) ?? defaultClock(zone) }
  }

  function toFollowed(
    { row, interest, schedule, isPaused, dueAt, mutes }: Subscription,
    clock: Clock,
  ): Followed {
    const next = dueAt && momentOf(dueAt, now(), clock.zone)
    return { row, interest, schedule, isPaused, mutes, ...(next && { next }) }
  }
}

/** The topic of a forum that an update is in; in other chats a thread is only a chain of replies. */
function threadOf({ msg }: BotContext): number {
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? 0) : 0
}

const EVERYTHING = new Set(['everything', 'all', 'всё', 'все'])
const NOTHING_ASKED: Answer = {
  level: 'out-of-scope',
  question: '',
  interpretation: { speakers: [], topic: [] },
  statements: [],
  more: 0,
}
