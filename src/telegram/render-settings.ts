import { type ChatSetting, settingButtons } from './chat-setting.ts'
import { bold, format, join } from './format.ts'
import type { Rendered } from './rendered.ts'
import type { GroupTexts } from './text/group-texts.ts'

/** The settings of a group, a line and a row of buttons each. `holding`: language, askers, quiet, in this order. */
export function renderSettings(
  holding: readonly [ChatSetting, ChatSetting, ChatSetting],
  { settings: texts }: GroupTexts,
): Rendered {
  const [language, askers, quiet] = holding
  const lines = [
    bold(texts.title),
    texts.language(texts.values[language].said),
    texts.askers(texts.values[askers].said),
    texts.quiet(texts.values[quiet].said),
  ]
  const { text, entities } = format`${join(lines, '\n')}\n\n${texts.howTo}`
  return { text, entities, buttons: settingButtons(holding, texts) }
}
