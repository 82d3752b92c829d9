import type { ChatMember, User } from 'grammy/types'
import type { Closed, FakeChat } from './chats.ts'
import { seconds } from './telegram.ts'
import type { Telegram } from './telegram.ts'

/** Changes what the bot is in a chat, as `from` does it, and tells the bot. */
export function changeBot(
  telegram: Telegram,
  where: FakeChat,
  from: User,
  status: 'member' | 'administrator' | 'left' | 'kicked',
  closed?: Closed,
): void {
  const { me } = telegram
  const before = where.members.get(me.id) ?? { status: 'left', user: me }
  const after = memberOf(me, status)
  where.members.set(me.id, after)
  where.closed = closed
  telegram.updates.push({
    my_chat_member: {
      chat: where.chat,
      from,
      date: seconds(telegram),
      old_chat_member: before,
      new_chat_member: after,
    },
  })
}

/** Somebody, or the bot, as a member of a chat. */
export function memberOf(
  user: User,
  status: 'member' | 'administrator' | 'left' | 'kicked',
): ChatMember {
  if (status === 'kicked') return { status, user, until_date: 0 }
  if (status === 'administrator') return { status, user, ...RIGHTS }
  return { status, user }
}

const RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
}
