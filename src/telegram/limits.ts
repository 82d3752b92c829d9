/**
 * Every limit that Telegram sets, named, with its unit.
 *
 * The renderer keeps within them and the fake Bot API of the tests refuses what does not. "Characters" are UTF-16 code
 * units, as in entity offsets: the strictest way to count, so what fits here fits there.
 */

/** Characters in a message, once markup is out; the least is 1. */
export const MESSAGE_TEXT_LENGTH = 4096
/** Characters in the caption of a photo. */
export const CAPTION_LENGTH = 1024
/** Bytes in a photo that is uploaded. */
export const PHOTO_BYTES = 10 * 1024 * 1024
/** Pixels of a photo's width and height together. */
export const PHOTO_SIDES = 10_000
/** How many times longer one side of a photo may be than the other. */
export const PHOTO_RATIO = 20
/** Entities in a message; Telegram drops the ones beyond, without a word. */
export const MESSAGE_ENTITIES = 100
/** Characters in the quotation that a reply carries; it must stand in the message replied to. */
export const REPLY_QUOTE_LENGTH = 1024

/** Bytes in UTF-8 in the data of a button, so 32 Cyrillic letters; the least is 1. */
export const CALLBACK_DATA_BYTES = 64
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

/** Characters in the parameter of a `?start=` link, all of `START_PARAMETER_PATTERN`. */
export const START_PARAMETER_LENGTH = 64
/** What a `?start=` link, and the button above inline results, may carry. */
export const START_PARAMETER_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

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

/** Updates that one `getUpdates` brings. */
export const UPDATES_PER_POLL = 100
/** The secret that a webhook's requests carry. */
export const WEBHOOK_SECRET_PATTERN = /^[A-Za-z0-9_-]{1,256}$/

/** Messages a minute in one group. */
export const GROUP_MESSAGES_PER_MINUTE = 20
