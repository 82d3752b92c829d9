import type { ChatSettings } from '../store/chat-settings.ts'
import type { ChatSetting } from '../telegram/chat-setting.ts'

/** The values that hold in a chat: of language, askers, quiet. */
export function holdingSettings({
  language,
  askers,
  quiet,
}: ChatSettings): [ChatSetting, ChatSetting, ChatSetting] {
  return [`language:${language ?? 'asker'}`, `askers:${askers}`, quiet ? 'quiet:on' : 'quiet:off']
}

/** The settings with one value chosen. */
export function withSetting(settings: ChatSettings, chosen: ChatSetting): ChatSettings {
  return { ...settings, ...CHOICES[chosen] }
}

const CHOICES: Readonly<Record<ChatSetting, Partial<ChatSettings>>> = {
  'language:asker': { language: undefined },
  'language:en': { language: 'en' },
  'language:ru': { language: 'ru' },
  'askers:everyone': { askers: 'everyone' },
  'askers:administrators': { askers: 'administrators' },
  'quiet:off': { quiet: false },
  'quiet:on': { quiet: true },
}
