import { z } from 'zod'
import {
  CAPTION_LENGTH,
  PHOTO_BYTES,
  PHOTO_RATIO,
  PHOTO_SIDES,
} from '../../../../src/telegram/limits.ts'
import { keep, show } from '../chats.ts'
import { formattedText } from '../formatted-text.ts'
import { keptKeyboard } from '../keyboard.ts'
import { method } from '../method.ts'
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

/** Sending pictures. */
export const photoMethods = [
  method(
    'sendPhoto',
    z.object({
      chat_id: ChatId,
      message_thread_id: z.int().optional(),
      reply_parameters: ReplyParameters.optional(),
      disable_notification: z.boolean().optional(),
      photo: Uploaded,
      caption: z.string().optional(),
      caption_entities: Entities,
      reply_markup: Keyboard,
      parse_mode: ParseMode,
    }),
    (wanted, telegram) => {
      const caption = wanted.caption
        ? formattedText(wanted.caption, wanted.caption_entities)
        : undefined
      if (caption && caption.text.length > CAPTION_LENGTH) {
        throw badRequest('message caption is too long')
      }
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
        ...(caption && { caption: caption.text, caption_entities: caption.entities }),
        ...(keyboard && { reply_markup: keyboard }),
      })
      show(to, sent)
      return { ...sent, photo }
    },
  ),
]

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
