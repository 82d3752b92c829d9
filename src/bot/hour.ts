import findZone from '@photostructure/tz-lookup'
import { Composer } from 'grammy'
import { type Clock, defaultClock } from '../store/schedule.ts'
import type { Button } from '../telegram/buttons.ts'
import { plain } from '../telegram/format.ts'
import { momentOf, timeOf } from '../telegram/moment.ts'
import { decodeQuiet, encodeQuiet } from '../telegram/quiet-action.ts'
import type { Rendered } from '../telegram/rendered.ts'
import type { Texts } from '../telegram/text/texts.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import { runDeciding } from './deciding.ts'
import type { BotDeps } from './deps.ts'
import { mayDecide } from './may-decide.ts'
import { put } from './put.ts'
import { readHour } from './read-hour.ts'
import { readZone } from './read-zone.ts'

/** At what hour, in which zone, a chat hears of what it follows: /time, /zone, and in private a location that is sent. */
export function createHour(
  { store, now, zone, nextDue }: Pick<BotDeps, 'store' | 'now' | 'zone' | 'nextDue'>,
  answering: Answering,
): Composer<BotContext> {
  const { texts, tell } = answering
  const composer = new Composer<BotContext>()
  const commands = { time: setTime, zone: setZone }

  composer.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    if (!(await runDeciding(ctx, commands, answering))) await next()
  })
  composer.on('callback_query:data', async (ctx, next) => {
    const action = decodeQuiet(ctx.callbackQuery.data)
    const instead = ctx.callbackQuery.message?.message_id
    if (!action || instead === undefined) return next()
    const may = await mayDecide(ctx)
    await acknowledge(ctx, may ? undefined : texts(ctx).follow.notYours)
    if (!may) return
    await keep(ctx, { ...(await clockOf(ctx)), ...action })
    await put(ctx, await held(ctx, { quietButtons: true }), { instead })
  })
  composer.chatType('private').on('message:location', async (ctx) => {
    const { latitude, longitude } = ctx.msg.location
    await keep(ctx, { ...(await clockOf(ctx)), zone: findZone(latitude, longitude) })
    await tell(ctx, await held(ctx))
  })
  return composer

  async function setTime(ctx: BotContext, words: string): Promise<void> {
    const { follow } = texts(ctx)
    if (words === '') {
      return void (await tell(
        ctx,
        await held(ctx, { usage: follow.timeUsage, quietButtons: true }),
      ))
    }
    const hour = OFF.has(words.trim().toLowerCase()) ? NO_TIME : readHour(words)
    if (!hour) return void (await tell(ctx, plain(follow.unknownTime)))
    const clock = await clockOf(ctx)
    if ('minute' in hour) await keep(ctx, { ...clock, minute: hour.minute })
    // From an hour to the same hour is no time at all.
    else await keep(ctx, { ...clock, quiet: hour.from === hour.until ? undefined : hour })
    await tell(ctx, await held(ctx, { quietButtons: 'from' in hour }))
  }

  async function setZone(ctx: BotContext, words: string): Promise<void> {
    const { follow } = texts(ctx)
    if (words === '') return void (await tell(ctx, await held(ctx, { usage: follow.zoneUsage })))
    const zones = readZone(words)
    const [chosen, another] = zones
    if (chosen === undefined) return void (await tell(ctx, plain(follow.unknownZone)))
    if (another !== undefined) return void (await tell(ctx, plain(follow.whichZone(zones))))
    await keep(ctx, { ...(await clockOf(ctx)), zone: chosen })
    await tell(ctx, await held(ctx))
  }

  async function keep(ctx: BotContext, clock: Clock): Promise<void> {
    if (!ctx.chat) return
    await store.saveClock(ctx.chat.id, clock, (schedule) => nextDue(schedule, clock, now()))
  }

  /** What holds, and how to change it. */
  async function held(
    ctx: BotContext,
    { usage = '', quietButtons = false }: { usage?: string; quietButtons?: boolean } = {},
  ): Promise<Rendered> {
    const { zone: own, minute, quiet } = await clockOf(ctx)
    const waits = quiet && { from: timeOf(quiet.from), until: timeOf(quiet.until) }
    const holds = texts(ctx).follow.clock(timeOf(minute), own, waits)
    const next = await nextIn(ctx, own)
    const { text, entities } = plain([holds, next, usage].filter((line) => line !== '').join('\n'))
    return { text, entities, buttons: quietButtons ? [quietRow(quiet, texts(ctx))] : [] }
  }

  /** When the chat hears of anything next, in words; nothing where it follows nothing. */
  async function nextIn(ctx: BotContext, own: string): Promise<string> {
    const subscriptions = await store.subscriptions(ctx.chat?.id ?? 0)
    const [first] = subscriptions
      .flatMap(({ dueAt }) => dueAt ?? [])
      .toSorted((one, other) => Temporal.Instant.compare(one, other))
    return first ? texts(ctx).follow.next(momentOf(first, now(), own)) : ''
  }

  async function clockOf({ chat }: BotContext): Promise<Clock> {
    return (await store.clock(chat?.id ?? 0)) ?? defaultClock(zone)
  }
}

/** Hours in which alerts wait that many want, but for those that hold; and none, where any hold. */
function quietRow(holding: Clock['quiet'], { follow }: Texts): Button[] {
  const others = QUIET.filter(({ from, until }) => {
    return from !== holding?.from || until !== holding.until
  })
  return [
    ...others.map((quiet) => ({
      label: follow.quietFrom(timeOf(quiet.from), timeOf(quiet.until)),
      data: encodeQuiet({ quiet }),
    })),
    ...(holding ? [{ label: follow.noQuiet, data: encodeQuiet({ quiet: undefined }) }] : []),
  ]
}

const QUIET = [
  { from: 22 * 60, until: 7 * 60 },
  { from: 23 * 60, until: 8 * 60 },
] as const
const NO_TIME = { from: 0, until: 0 } as const
const OFF = new Set(['off', 'none', 'выкл', 'нет'])
