/** Which statements the bot's messages show, so that each can be put right when one is decided about. */
export type ShownStatements = {
  /** Keeps what a message shows, in place of what it showed before. Without statements it shows none any more. */
  saveShown(showing: Showing): Promise<void>
  /** What a message shows; `undefined` when it shows no statement, or is older than what is kept. */
  shownIn(place: MessagePlace): Promise<Shown | undefined>

  /** Takes out the message that has waited longest to be put right, so that nobody else does it. */
  takeAmendment(): Promise<Amendment | undefined>
  /** The message is put right, or cannot be; `waits`: it is to be tried again. */
  settleAmendment(row: number, waits?: 'waits'): Promise<void>
  amendmentCount(): Promise<number>
}

/**
 * Where a message of the bot is. One that somebody had it send into a chat where it is not has a name that Telegram gave it,
 * `inline`; then `chat` is the private chat with that person, and `message` 0.
 */
export type MessagePlace = {
  readonly chat: number
  readonly message: number
  readonly inline?: string | undefined
}

/**
 * What a message is made of, and so how it can be made anew: an answer that is kept with it, a digest, a picture of a
 * statement, the verdict on a claim, or nothing but statements.
 */
export type ShownForm = 'answer' | 'digest' | 'picture' | 'verdict' | 'statements'

export type Showing = MessagePlace & {
  readonly form: ShownForm
  /** What a verdict is on. */
  readonly claim?: string | undefined
  readonly statements: readonly ShownStatement[]
  /** The language of the message. */
  readonly language?: 'en' | 'ru' | undefined
  readonly sentAt: Temporal.Instant
}

/** `id`: its own id when it was shown; `speaker`: whose words it was said to be. */
export type ShownStatement = { readonly id: string; readonly speaker?: string | undefined }

/** `isDecided`: about that statement something was decided after it was shown, or its publisher changed it or took it out. */
export type Shown = Pick<Showing, 'form' | 'claim' | 'language'> & {
  readonly statements: readonly (ShownStatement & { readonly isDecided: boolean })[]
}

/** A message that shows a statement about which something was decided. */
export type Amendment = MessagePlace & { readonly row: number }
