/**
 * The limits of Telegram that the bot keeps within, named, with their units; what it cannot come near, only the fake Bot API
 * of the tests knows (`test/telegram/fake/limits.ts`), which refuses whatever is beyond either.
 *
 * "Characters" are UTF-16 code units, as in entity offsets: the strictest way to count, so what fits here fits there.
 */

/** Characters in a message, once markup is out; the least is 1. */
export const MESSAGE_TEXT_LENGTH = 4096
/** Entities in a message; Telegram drops the ones beyond, without a word. */
export const MESSAGE_ENTITIES = 100

/** Bytes in UTF-8 in the data of a button, so 32 Cyrillic letters; the least is 1. */
export const CALLBACK_DATA_BYTES = 64

/** Characters in the parameter of a `?start=` link, all of `START_PARAMETER_PATTERN`. */
export const START_PARAMETER_LENGTH = 64
/** What a `?start=` link, and the button above inline results, may carry. */
export const START_PARAMETER_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

/** Updates that one `getUpdates` brings. */
export const UPDATES_PER_POLL = 100

/** Messages a minute in one group. */
export const GROUP_MESSAGES_PER_MINUTE = 20

/** Messages a second that nobody waits for, digests and corrections together: five less than Telegram takes, for answers. */
export const BULK_MESSAGES_PER_SECOND = 25
