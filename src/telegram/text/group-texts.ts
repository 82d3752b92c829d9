import type { ChatSetting } from '../chat-setting.ts'
import type { Formatted } from '../format.ts'

/** What the bot says in groups, in cards under what somebody types, and to those who ask too much. */
export type GroupTexts = {
  readonly settings: {
    readonly title: string
    readonly language: (value: string) => string
    readonly askers: (value: string) => string
    readonly quiet: (value: string) => string
    /** What a setting can be, as it stands in the text and on a button. */
    readonly values: Readonly<
      Record<ChatSetting, { readonly said: string; readonly label: string }>
    >
    readonly howTo: string
    /** To who is no administrator. */
    readonly notYours: string
  }
  /** To who may not ask in this group. */
  readonly notForAll: string
  /** To who asks faster than is answered; once in a while. */
  readonly tooMany: string
  readonly inline: {
    /** Buttons above the cards, which lead into the private chat. */
    readonly prompt: string
    readonly nothing: string
    readonly several: string
    readonly nearest: string
    readonly outOfScope: string
    readonly unavailable: string
    readonly withdrawn: string
  }
  /** To a guest who only names the bot. */
  readonly usage: (bot: string) => Formatted
  /** Under a card: leads to the statement in the private chat. */
  readonly open: string
  /** Leads with the question into the private chat. */
  readonly askPrivately: string
}
