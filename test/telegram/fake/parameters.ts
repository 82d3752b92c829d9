import type { InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity } from 'grammy/types'
import { z } from 'zod'

/** A chat's id, or its @username. */
export const ChatId = z.union([z.int(), z.string()]).optional()

/** Entities; whether they fit their text is for the text to say. */
export const Entities = z
  .array(
    z.custom<MessageEntity>(
      (value) =>
        z.object({ type: z.string(), offset: z.int(), length: z.int() }).safeParse(value).success,
      'not an entity with type, offset and length',
    ),
  )
  .optional()

/** An inline keyboard; other keyboards are not used here and are refused. */
export const Keyboard = z
  .custom<InlineKeyboardMarkup>(
    (value) =>
      z
        .object({ inline_keyboard: z.array(z.array(z.looseObject({ text: z.string() }))) })
        .safeParse(value).success,
    'not an inline keyboard',
  )
  .optional()

/** How the preview of a link looks. */
export const LinkPreview = z
  .custom<LinkPreviewOptions>((value) => typeof value === 'object' && value !== null)
  .optional()

/** Always refused: text with markup in it breaks on what an article may hold. */
export const ParseMode = z.undefined('the project sends entities, never parse_mode').optional()
