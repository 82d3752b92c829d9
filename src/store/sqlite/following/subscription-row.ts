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
  readonly first_due: string | null
  readonly speakers: string
  readonly topic: string
  readonly words: string | null
  readonly mutes: string
}

type ScheduleRow = { readonly schedule: Schedule['kind']; readonly weekday: number | null }

/**
 * The speakers of `interest`: who was decided to be another is that one, so that following goes on. The name that was asked
 * for stays where nothing was decided.
 */
export const INTEREST_SPEAKERS = `(
  SELECT json_group_array(json_object(
    'id', coalesce(stands.id, followed.value ->> 'id'),
    'name', coalesce(stands.name, followed.value ->> 'name')
  ))
  FROM json_each(interest.speakers) AS followed
  LEFT JOIN speaker AS own ON own.id = followed.value ->> 'id'
  LEFT JOIN speaker AS stands ON stands.row = own.same_as
) AS speakers`

const MUTES = `(
  SELECT json_group_array(json_object(
    'row', mute.row,
    'speaker', json_object('id', coalesce(stands.id, mute.speaker), 'name', coalesce(stands.name, mute.speaker))
  ))
  FROM mute
  LEFT JOIN speaker AS own ON own.id = mute.speaker
  LEFT JOIN speaker AS stands ON stands.row = coalesce(own.same_as, own.row)
  WHERE mute.subscription = subscription.row
) AS mutes`

/** The columns of a `SubscriptionRow`; FROM subscription JOIN interest. */
export const SUBSCRIPTION_COLUMNS = `subscription.row, chat, thread, schedule, weekday, paused, due_at, first_due,
  ${INTEREST_SPEAKERS}, topic, words, ${MUTES}`

export function toSubscription({
  row,
  chat,
  thread,
  paused,
  due_at: dueAt,
  first_due: firstDue,
  speakers,
  topic,
  words,
  mutes,
  ...schedule
}: SubscriptionRow): Subscription {
  return {
    row,
    chat,
    thread,
    interest: { ...toInterest(speakers, topic), ...(words !== null && { words }) },
    schedule: toSchedule(schedule),
    isPaused: paused === 1,
    ...(dueAt !== null && { dueAt: Temporal.Instant.from(dueAt) }),
    ...(firstDue !== null && { firstDue: Temporal.Instant.from(firstDue) }),
    mutes: mutes === '[]' ? [] : Mutes.parse(JSON.parse(mutes)),
  }
}

export function toInterest(speakers: string, topic: string): Interest {
  const all = z.array(SpeakerRef).parse(JSON.parse(speakers))
  return {
    // Two who were followed can have become one.
    speakers: all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at),
    topic: Topic.parse(JSON.parse(topic)),
  }
}

function toSchedule({ schedule: kind, weekday }: ScheduleRow): Schedule {
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

const Mutes = z.array(z.object({ row: z.number(), speaker: SpeakerRef }))
const Topic = z.array(
  z.object({ asked: z.string(), same: z.array(z.string()), people: z.array(z.string()) }),
)
