import type { MessageEntity } from 'grammy/types'
import { z } from 'zod'
import { CAPTION_LENGTH, PHOTO_BYTES, PHOTO_RATIO, PHOTO_SIDES } from '../limits.ts'
import { keep, show } from '../chats.ts'
import { formattedText } from '../formatted-text.ts'
import { keptKeyboard } from '../keyboard.ts'
import { method } from '../method.ts'
import { ownMessage } from './messages.ts'
import { ChatId, Entities, Keyboard, ParseMode } from '../parameters.ts'
import type { Upload } from '../payload.ts'
import { badRequest } from '../refusal.ts'
import { ReplyParameters, replyFields } from '../reply.ts'
import { seconds } from '../telegram.ts'

const Uploaded = z.custom<Upload>(
  (value) =>
    z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }).safeParse(value).success,
  'not an uploaded file; the project sends no others',
)

const Captioned = {
  caption: z.string().optional(),
  caption_entities: Entities,
  parse_mode: ParseMode,
}

/** Sending pictures, and changing them. */
export const photoMethods = [
  method(
    'sendPhoto',
    z.object({
      chat_id: ChatId,
      message_thread_id: z.int().optional(),
      reply_parameters: ReplyParameters.optional(),
      disable_notification: z.boolean().optional(),
      photo: Uploaded,
      reply_markup: Keyboard,
      ...Captioned,
    }),
    (wanted, telegram) => {
      const caption = captionOf(wanted)
      const size = photoSize(wanted.photo)
      const keyboard = keptKeyboard(wanted.reply_markup)
      const to = telegram.chats.reachable(wanted.chat_id)
      const reply = replyFields(to, wanted.reply_parameters, wanted.message_thread_id)
      if (to.isMuted) throw badRequest('not enough rights to send photos to the chat')
      if (to.closedTopics.has(reply.message_thread_id ?? 0)) throw badRequest('TOPIC_CLOSED')
      const photo = [{ file_id: `photo-${to.lastMessageId + 1}`, file_unique_id: 'u', ...size }]
      const sent = keep(to, {
        from: telegram.me,
        date: seconds(telegram),
        ...reply,
        photo,
        ...caption,
        ...(keyboard && { reply_markup: keyboard }),
      })
      show(to, sent)
      return { ...sent, photo }
    },
  ),

  method(
    'editMessageMedia',
    z.object({
      chat_id: ChatId,
      message_id: z.int().optional(),
      media: z.object({ type: z.literal('photo'), media: Uploaded, ...Captioned }),
    }),
    (wanted, telegram) => {
      const size = photoSize(wanted.media.media)
      const caption = captionOf(wanted.media)
      const { to, message } = ownMessage(telegram, wanted)
      const file_id = `photo-${message.message_id}-edited`
      delete message.caption
      delete message.caption_entities
      const edited = Object.assign(message, {
        photo: [{ file_id, file_unique_id: 'u', ...size }],
        ...caption,
        edit_date: seconds(telegram),
      })
      show(to, edited)
      return edited
    },
  ),

  method(
    'editMessageCaption',
    z.object({ chat_id: ChatId, message_id: z.int().optional(), ...Captioned }),
    (wanted, telegram) => {
      const caption = captionOf(wanted)
      const { to, message } = ownMessage(telegram, wanted)
      delete message.caption
      delete message.caption_entities
      const edited = Object.assign(message, { ...caption, edit_date: seconds(telegram) })
      show(to, edited)
      return edited
    },
  ),
]

function captionOf({
  caption,
  caption_entities: entities,
}: {
  caption?: string | undefined
  caption_entities?: MessageEntity[] | undefined
}) {
  if (caption === undefined || caption === '') return {}
  const formatted = formattedText(caption, entities)
  if (formatted.text.length > CAPTION_LENGTH) throw badRequest('message caption is too long')
  return { caption: formatted.text, caption_entities: formatted.entities }
}

/** The size of a PNG, if Telegram would take it as a photo. */
function photoSize({ bytes }: Upload): { width: number; height: number; file_size: number } {
  const png = Buffer.from(bytes)
  if (png.length > PHOTO_BYTES) throw badRequest('file is too big')
  if (!png.subarray(0, 8).equals(PNG)) throw badRequest('IMAGE_PROCESS_FAILED')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (width + height > PHOTO_SIDES || long > short * PHOTO_RATIO) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
  }
  return { width, height, file_size: png.length }
}

const PNG = Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1')
