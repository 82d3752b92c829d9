import type { Buttons } from './buttons.ts'
import type { GroupTexts } from './text/group-texts.ts'

/** One decision about a group. */
export type ChatSetting = (typeof SETTINGS)[number]

const SETTINGS = [
  'language:asker',
  'language:en',
  'language:ru',
  'askers:everyone',
  'askers:administrators',
  'quiet:off',
  'quiet:on',
] as const

/** The setting in a button's data; `undefined` for data of other buttons. */
export function decodeSetting(data: string): ChatSetting | undefined {
  return SETTINGS.find((setting) => encodeSetting(setting) === data)
}

/** The setting as the data of a button. It says what is to be, not what is to change: pressed twice, it is the same. */
function encodeSetting(setting: ChatSetting): string {
  return `set:${setting}`
}

/** A button for each value, a row for each setting; those that hold have a mark. */
export function settingButtons(
  holding: readonly ChatSetting[],
  { values }: GroupTexts['settings'],
): Buttons {
  const rows = Map.groupBy(SETTINGS, (setting) => setting.split(':')[0])
  return [...rows.values()].map((row) =>
    row.map((setting) => ({
      label: `${holding.includes(setting) ? '✓ ' : ''}${values[setting].label}`,
      data: encodeSetting(setting),
    })),
  )
}
