import { z } from 'zod'
import { SpeakerRef } from '../../../statement/speaker.ts'
import type { Interest, Subscription } from '../../following.ts'
import type { Clock, Schedule } from '../../schedule.ts'

/** A subscription as it is stored, with its interest. */
export type SubscriptionRow = ScheduleRow & {
  readonly row: number
  readonly chat: number
  readonly thread: number
  readonly paused: number
  readonly due_at: string | null
  readonly speakers: string
  readonly topic: string
}

export type ScheduleRow = { readonly schedule: Schedule['kind']; readonly weekday: number | null }

/** The columns of a `SubscriptionRow`; FROM subscription JOIN interest. */
export const SUBSCRIPTION_COLUMNS =
  'subscription.row, chat, thread, schedule, weekday, paused, due_at, speakers, topic'

export function toSubscription({
  row,
  chat,
  thread,
  paused,
  due_at: dueAt,
  speakers,
  topic,
  ...schedule
}: SubscriptionRow): Subscription {
  return {
    row,
    chat,
    thread,
    interest: toInterest(speakers, topic),
    schedule: toSchedule(schedule),
    isPaused: paused === 1,
    ...(dueAt !== null && { dueAt: Temporal.Instant.from(dueAt) }),
  }
}

export function toInterest(speakers: string, topic: string): Interest {
  return {
    speakers: z.array(SpeakerRef).parse(JSON.parse(speakers)),
    topic: Topic.parse(JSON.parse(topic)),
  }
}

export function toSchedule({ schedule: kind, weekday }: ScheduleRow): Schedule {
  return kind === 'weekly' ? { kind, weekday: weekday ?? 1 } : { kind }
}

export function weekdayOf(schedule: Schedule): number | null {
  return schedule.kind === 'weekly' ? schedule.weekday : null
}

export type ClockRow = {
  readonly zone: string
  readonly minute: number
  readonly quiet_from: number | null
  readonly quiet_until: number | null
}

export function toClock({ zone, minute, quiet_from: from, quiet_until: until }: ClockRow): Clock {
  return { zone, minute, ...(from !== null && until !== null && { quiet: { from, until } }) }
}

const Topic = z.array(
  z.object({ asked: z.string(), same: z.array(z.string()), people: z.array(z.string()) }),
)
