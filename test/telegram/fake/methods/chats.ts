import type { ChatFullInfo, ChatMember } from 'grammy/types'
import { z } from 'zod'
import type { FakeChat } from '../chats.ts'
import { method } from '../method.ts'
import { ChatId } from '../parameters.ts'
import { badRequest } from '../refusal.ts'

/** The bot itself, its chats and the people in them. */
export const chatMethods = [
  method('getMe', z.unknown(), (_, telegram) => telegram.me),
  method('logOut', z.unknown(), () => true),
  method('close', z.unknown(), () => true),

  method('getChat', z.object({ chat_id: ChatId }), ({ chat_id }, { chats }) =>
    fullInfo(chats.reachable(chat_id)),
  ),

  method(
    'getChatMember',
    z.object({ chat_id: ChatId, user_id: z.int() }),
    ({ chat_id, user_id }, telegram) => {
      const { chat, members } = telegram.chats.reachable(chat_id)
      const isOwn = user_id === telegram.me.id || chat.type === 'private'
      // Stricter than Telegram, which only promises no more than this.
      if (!isOwn && members.get(telegram.me.id)?.status !== 'administrator') {
        throw badRequest('CHAT_ADMIN_REQUIRED')
      }
      const user = telegram.users.get(user_id)
      if (!user) throw badRequest('PARTICIPANT_ID_INVALID')
      return members.get(user_id) ?? { status: 'left', user }
    },
  ),

  method('getChatAdministrators', z.object({ chat_id: ChatId }), ({ chat_id }, telegram) => {
    const { chat, members } = telegram.chats.reachable(chat_id)
    // Other bots are left out.
    if (chat.type === 'private') throw badRequest('there are no administrators in the private chat')
    return [...members.values()]
      .filter(isAdministrator)
      .filter(({ user }) => !user.is_bot || user.id === telegram.me.id)
  }),

  method('leaveChat', z.object({ chat_id: ChatId }), ({ chat_id }, telegram) => {
    const group = telegram.chats.reachable(chat_id)
    if (group.chat.type === 'private')
      throw badRequest("chat member status can't be changed in private chats")
    group.members.set(telegram.me.id, { status: 'left', user: telegram.me })
    group.closed = 'left'
    return true
  }),

  method(
    'sendChatAction',
    z.object({ chat_id: ChatId, action: z.string().optional() }),
    ({ chat_id, action }, { chats }) => {
      chats.reachable(chat_id)
      if (!ACTION.test(action ?? '')) throw badRequest('wrong parameter action in request')
      return true
    },
  ),
]

function isAdministrator(
  member: ChatMember,
): member is Extract<ChatMember, { status: 'creator' | 'administrator' }> {
  return member.status === 'creator' || member.status === 'administrator'
}

const ACTION =
  /^(typing|choose_sticker|find_location|(upload|record)_(video|voice|video_note)|upload_(photo|document))$/

function fullInfo({ chat }: FakeChat): ChatFullInfo {
  const info = { accent_color_id: 1, max_reaction_count: 11 }
  const gifts = {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  }
  return { ...chat, ...info, accepted_gift_types: gifts }
}
