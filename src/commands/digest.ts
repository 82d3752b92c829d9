import type { App } from '../app.ts'
import { compose, leftOut } from '../digest/compose.ts'
import { createLease } from '../store/lease.ts'
import { matchNews } from '../digest/match.ts'
import { createNewsReader } from '../digest/news-reader.ts'
import { prepare } from '../digest/prepare.ts'
import { defaultClock } from '../store/schedule.ts'
import type { DueFollower, Subscription } from '../store/following.ts'
import { interestWords } from '../telegram/interest-words.ts'
import { oneLine } from '../telegram/one-line.ts'
import { digestPages, renderDigestPage } from '../telegram/render-digest.ts'
import { languageFor, textsFor } from '../telegram/text/texts-for.ts'
import { type ExitCode, type Io, fail, print } from './io.ts'

export type DigestOptions = {
  readonly chat: number
  readonly now: Temporal.Instant
  readonly isDryRun: boolean
}

/**
 * Prints what a chat would receive at a moment, each of its topics apart, and why. Without `isDryRun` what is due
 * there by then goes into the outbox, from which the bot sends it.
 */
export async function digest(app: App, io: Io, options: DigestOptions): Promise<ExitCode> {
  const { store, deps } = app
  const { chat, now, isDryRun } = options
  const clock = defaultClock(deps.zone)
  // By the clock, whatever moment is asked about: a running bot lives by it.
  const lease = createLease(store, 'digest', deps.now)
  await matchNews(store, { lease, now: deps.now, zone: deps.zone })
  const followers = await store.followersOf(chat)
  if (followers.length === 0) await print(io, `chat ${chat} follows nothing`)
  for (const follower of followers) await show(app, io, follower, now)
  const isRefused = !isDryRun && !(await lease.hold())
  if (!isDryRun && !isRefused) {
    await prepare({ store, lease, now: () => now, clock, language: deps.language, chat })
  }
  await lease.release()
  return isRefused
    ? fail(io, 'a running bot prepares the digests itself; --dry-run only shows them')
    : 0
}

async function show(
  { store, deps }: App,
  io: Io,
  follower: DueFollower,
  now: Temporal.Instant,
): Promise<void> {
  const clock = follower.clock ?? defaultClock(deps.zone)
  const language = languageFor(follower.language, deps.language)
  const texts = textsFor(language, language)
  const place = follower.thread === 0 ? '' : `, topic ${follower.thread}`
  await print(io, `chat ${follower.chat}${place}, ${clock.zone}`)
  for (const subscription of follower.subscriptions) {
    const { interest, schedule, mutes } = subscription
    const without =
      mutes.length > 0 && `without ${mutes.map((mute) => mute.speaker.name).join(', ')}`
    const parts = [
      `  follows ${interestWords(interest, texts)} (${describe(schedule)})`,
      without || undefined,
      whenDue(subscription, clock.zone),
    ]
    await print(io, parts.filter((part) => part !== undefined).join(', '))
  }
  const due = dueBy(follower, now)
  if (due.subscriptions.length === 0) return print(io, '  nothing is due then\n')
  const { untold, statement } = createNewsReader(store)
  const news = await untold(due)
  const found = compose(news, { now, clock, statement })
  for (const { speaker, passage } of leftOut(news, { statement })) {
    await print(io, `  left out, ${speaker?.name ?? ''} is not wanted: ${oneLine(passage, 80)}`)
  }
  if (!found) return print(io, '  nothing new\n')
  const { thread, isQuiet } = follower
  const rest = { composedAt: now.epochMilliseconds, thread }
  const known = new Map(found.items.map((item) => [item.id, item.statement]))
  for (const page of digestPages(found, { rest, language, isQuiet })) {
    await print(io, `\n${renderDigestPage(page, (id) => known.get(id)).text}\n`)
  }
}

/** The place with what is due there at a moment: the rest would not come then. */
function dueBy(follower: DueFollower, now: Temporal.Instant): DueFollower {
  const subscriptions = follower.subscriptions.filter(
    ({ dueAt, isPaused }) => !isPaused && dueAt && Temporal.Instant.compare(dueAt, now) <= 0,
  )
  return { ...follower, subscriptions }
}

function whenDue({ isPaused, dueAt }: Subscription, zone: string): string {
  if (isPaused) return 'paused'
  if (!dueAt) return 'when there is something'
  const local = dueAt.toZonedDateTimeISO(zone)
  return `due ${local.toString({ smallestUnit: 'minute', timeZoneName: 'never' })}`
}

function describe(schedule: Subscription['schedule']): string {
  return schedule.kind === 'weekly' ? `weekly, on day ${schedule.weekday}` : schedule.kind
}
