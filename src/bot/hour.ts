import findZone from '@photostructure/tz-lookup'
import { Composer } from 'grammy'
import { type Clock, defaultClock } from '../store/schedule.ts'
import { momentOf, timeOf } from '../telegram/moment.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import { plain, runDeciding } from './deciding.ts'
import type { BotDeps } from './deps.ts'
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
  composer.chatType('private').on('message:location', async (ctx) => {
    const { latitude, longitude } = ctx.msg.location
    await save(ctx, { ...(await clockOf(ctx)), zone: findZone(latitude, longitude) })
  })
  return composer

  async function setTime(ctx: BotContext, words: string): Promise<void> {
    const { follow } = texts(ctx)
    if (words === '') return tellHour(ctx, follow.timeUsage)
    if (OFF.has(words.trim().toLowerCase())) {
      return save(ctx, { ...(await clockOf(ctx)), quiet: undefined })
    }
    const hour = readHour(words)
    if (!hour) return void (await tell(ctx, plain(follow.unknownTime)))
    const clock = await clockOf(ctx)
    if ('minute' in hour) return save(ctx, { ...clock, minute: hour.minute })
    // From an hour to the same hour is no time at all.
    await save(ctx, { ...clock, quiet: hour.from === hour.until ? undefined : hour })
  }

  async function setZone(ctx: BotContext, words: string): Promise<void> {
    const { follow } = texts(ctx)
    if (words === '') return tellHour(ctx, follow.zoneUsage)
    const zones = readZone(words)
    const [chosen, another] = zones
    if (chosen === undefined) return void (await tell(ctx, plain(follow.unknownZone)))
    if (another !== undefined) return void (await tell(ctx, plain(follow.whichZone(zones))))
    await save(ctx, { ...(await clockOf(ctx)), zone: chosen })
  }

  async function save(ctx: BotContext, clock: Clock): Promise<void> {
    if (!ctx.chat) return
    await store.saveClock(ctx.chat.id, clock, (schedule) => nextDue(schedule, clock, now()))
    await tellHour(ctx, '')
  }

  /** Says what holds, and how to change it. */
  async function tellHour(ctx: BotContext, usage: string): Promise<void> {
    const { zone: own, minute, quiet } = await clockOf(ctx)
    const waits = quiet && { from: timeOf(quiet.from), until: timeOf(quiet.until) }
    const holds = texts(ctx).follow.clock(timeOf(minute), own, waits)
    const next = await nextIn(ctx, own)
    await tell(ctx, plain([holds, next, usage].filter((line) => line !== '').join('\n')))
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

const OFF = new Set(['off', 'none', 'выкл', 'нет'])
