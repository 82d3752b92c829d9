import type { Generated } from 'kysely'
import type { Schedule } from './schedule.ts'

/** The tables of what chats follow and are sent, as Kysely's types. */
export type DigestTables = {
  interest: InterestTable
  interest_key: InterestKeyTable
  hit: HitTable
  subscription: SubscriptionTable
  mute: MuteTable
  dispatch: DispatchTable
  delivery: DeliveryTable
  pause: PauseTable
}

type InterestTable = { row: Generated<number>; identity: string; speakers: string; topic: string }

type InterestKeyTable = { key: string; interest: number }

type HitTable = { interest: number; news: number }

type SubscriptionTable = {
  row: Generated<number>
  chat: number
  thread: number
  interest: number
  schedule: Schedule['kind']
  weekday: number | null
  paused: Generated<number>
  covered: number
  due_at: string | null
  first_due: string | null
  words: string | null
}

type MuteTable = { row: Generated<number>; subscription: number; speaker: string }

type DispatchTable = {
  row: Generated<number>
  chat: number
  thread: number
  alert: number
  body: string | null
  state: Generated<'waiting' | 'sending' | 'sent' | 'unknown' | 'refused'>
  unsure: Generated<number>
  holder: string | null
  not_before: string | null
  message: number | null
  composed_at: string
  settled_at: string | null
}

type DeliveryTable = {
  chat: number
  thread: number
  news: number
  part: 'shown' | 'more' | 'late' | 'owed'
  composed_at: number
  dispatch: number | null
}

type PauseTable = { chat: number; thread: number; until: string }
