/**
 * The limits of Telegram that the bot's own code has no need to know, since nothing that it makes grows towards them: the
 * fake refuses what is beyond, so that a text or a picture that is too much is noticed here.
 * Units as in `src/telegram/limits.ts`.
 */

/** Characters in the caption of a photo. */
export const CAPTION_LENGTH = 1024
/** Bytes in a photo that is uploaded. */
export const PHOTO_BYTES = 10 * 1024 * 1024
/** Pixels of a photo's width and height together. */
export const PHOTO_SIDES = 10_000
/** How many times longer one side of a photo may be than the other. */
export const PHOTO_RATIO = 20
/** Characters in the quotation that a reply carries; it must stand in the message replied to. */
export const REPLY_QUOTE_LENGTH = 1024

/** Characters in the notice that answers a pressed button. */
export const CALLBACK_ANSWER_LENGTH = 200
/** Characters that a button copies; the least is 1. */
export const COPY_TEXT_LENGTH = 256

/** Characters in an inline query; Telegram cuts what people type beyond. */
export const INLINE_QUERY_LENGTH = 256
/** Results in an answer to an inline query. */
export const INLINE_RESULTS = 50
/** Bytes in UTF-8 in the id of an inline result; the least is 1. */
export const INLINE_RESULT_ID_BYTES = 64
/** Bytes in UTF-8 in the offset from which the next inline results are asked for. */
export const NEXT_OFFSET_BYTES = 64

/** Commands in one menu. */
export const COMMANDS = 100
/** A command's name, without its slash. */
export const COMMAND_PATTERN = /^[a-z0-9_]{1,32}$/
/** Characters in the description of a command; the least is 1. */
export const COMMAND_DESCRIPTION_LENGTH = 256

/** Characters in what an empty chat shows about the bot. */
export const BOT_DESCRIPTION_LENGTH = 512
/** Characters in what the bot's profile shows about it. */
export const BOT_SHORT_DESCRIPTION_LENGTH = 120
/** Characters in the bot's name. */
export const BOT_NAME_LENGTH = 64

/** The secret that a webhook's requests carry. */
export const WEBHOOK_SECRET_PATTERN = /^[A-Za-z0-9_-]{1,256}$/
