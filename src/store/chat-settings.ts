/** What the people of a chat have decided about the bot. In a private chat they are one, whose id is the chat's. */
export type ChatSettings = {
  /** Of the bot's texts; without it, that of whoever asks. */
  readonly language?: 'en' | 'ru' | undefined
  /** That of who wrote in a private chat, or decided what a group follows, last: for what comes unasked. */
  readonly spoken?: 'en' | 'ru' | undefined
  /** Who is answered in a group. */
  readonly askers: 'everyone' | 'administrators'
  /** Whether a group is told nothing when nothing was found, and hears no sound. */
  readonly quiet: boolean
}

/** What holds where nobody has decided anything. */
export const DEFAULT_CHAT_SETTINGS: ChatSettings = { askers: 'everyone', quiet: false }
