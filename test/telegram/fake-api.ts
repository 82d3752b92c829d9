import type { User, UserFromGetMe } from 'grammy/types'
import type { Call } from './fake/calls.ts'
import { createFaults } from './fake/faults.ts'
import type { Faults } from './fake/faults.ts'
import { createGroup } from './fake/group.ts'
import type { Group, GroupOptions } from './fake/group.ts'
import { createPerson } from './fake/person.ts'
import type { Person } from './fake/person.ts'
import { quiet } from './fake/quiet.ts'
import type { QuietOptions } from './fake/quiet.ts'
import { startServer } from './fake/server.ts'
import { createTelegram } from './fake/telegram.ts'
import type { Telegram } from './fake/telegram.ts'

/** A Bot API on this machine, with people and groups that talk to the bot, and faults that strike it. */
export type FakeApi = Omit<Faults, 'befall'> & {
  /** What to give grammY as `client.apiRoot`, or the program as BOT_API_ROOT. */
  root: string
  token: string
  /** The bot as getMe shows it. */
  me: UserFromGetMe
  /** Every call of the bot, oldest first, polls too. */
  calls: readonly Call[]
  callsTo(method: string): Call[]
  /** Somebody who has not written to the bot yet; `first_name` is enough. */
  user(user: Partial<User> & { first_name: string }): Person
  /** A group to which the bot has been added. */
  group(options: GroupOptions): Group
  /** Closes connections on which such a call comes, unless they are new: the caller took them for idle. */
  closesIdle(method: string): void
  /** Makes pressed buttons and inline queries too old to answer. */
  expireQueries(): void
  /** Waits until the bot has nothing to do; see `fake/quiet.ts` for what that proves. */
  quiet(options?: QuietOptions): Promise<void>
  /** Commands, descriptions and the webhook as the bot has set them, chats and queues. */
  telegram: Telegram
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** `privacy`: false as after BotFather's /setprivacy Disable. `now`: milliseconds since 1970. */
export type FakeApiOptions = {
  token?: string
  username?: string
  privacy?: boolean
  now?: () => number
}

/**
 * Starts a Bot API that answers, refuses and forgets as Telegram does, over HTTP on a free port.
 *
 * @example
 * await using api = await startFakeApi()
 * const bot = new Bot(api.token, { client: { apiRoot: api.root } })
 * const anna = api.user({ first_name: 'Anna' })
 * anna.says('/start')
 * expect(visible(await anna.receives())).toBe('**Hello**')
 */
export async function startFakeApi({
  token = '123456:TEST-token_of_the_fake_bot_api_00000',
  username = 'fake_onrecord_bot',
  privacy = true,
  now = Date.now,
}: FakeApiOptions = {}): Promise<FakeApi> {
  const telegram = createTelegram({ me: botUser(token, username, privacy), now })
  const { befall, ...faults } = createFaults()
  const server = await startServer({ telegram, befall, token })
  let people = 0
  let groups = 0

  async function stop(): Promise<void> {
    telegram.webhook.close()
    telegram.updates.endPoll()
    await server.close()
  }

  function user(profile: Partial<User> & { first_name: string }): Person {
    people += 1
    return createPerson(telegram, { id: 7000 + people, is_bot: false, ...profile })
  }

  function nextGroupId(type: 'group' | 'supergroup'): number {
    groups += 1
    return type === 'group' ? -4000 - groups : -1_001_000_000_000 - groups
  }

  return {
    ...faults,
    root: server.root,
    token,
    me: telegram.me,
    calls: telegram.calls,
    callsTo: (method) => telegram.calls.filter((call) => call.method === method),
    user,
    group: (options) =>
      createGroup(telegram, options, user({ first_name: 'Owner' }).user, nextGroupId),
    closesIdle: (method) => server.closesIdle(method),
    expireQueries() {
      telegram.presses.expire()
      telegram.inline.expire()
      telegram.guests.expire()
    },
    quiet: (options) => quiet(telegram, server, options),
    telegram,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

function botUser(token: string, username: string, privacy: boolean): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'onrecord',
    username,
    can_join_groups: true,
    can_read_all_group_messages: !privacy,
    supports_inline_queries: true,
    supports_guest_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }
}
