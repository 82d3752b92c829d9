import type { ChatSetting } from './chat-setting.ts'
import { bold, type Formatted, format, join } from './format.ts'
import type { GroupTexts } from './text/group-texts.ts'

/** The settings of a group, a line each. `holding`: language, askers, quiet, in this order. */
export function renderSettings(
  [language, askers, quiet]: readonly [ChatSetting, ChatSetting, ChatSetting],
  { settings: texts }: GroupTexts,
): Formatted {
  const lines = [
    bold(texts.title),
    texts.language(texts.values[language].said),
    texts.askers(texts.values[askers].said),
    texts.quiet(texts.values[quiet].said),
  ]
  return format`${join(lines, '\n')}\n\n${texts.howTo}`
}
