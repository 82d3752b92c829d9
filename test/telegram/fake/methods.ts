import type { Method } from './method.ts'
import { answerMethods } from './methods/answers.ts'
import { chatMethods } from './methods/chats.ts'
import { messageMethods } from './methods/messages.ts'
import { photoMethods } from './methods/photos.ts'
import { settingMethods } from './methods/settings.ts'
import { updateMethods } from './methods/updates.ts'

/** Every method that the fake knows, by its name in lower case: Telegram does not look at the case. */
export const methods: ReadonlyMap<string, Method> = new Map(
  [
    ...updateMethods,
    ...chatMethods,
    ...messageMethods,
    ...photoMethods,
    ...answerMethods,
    ...settingMethods,
  ].map((method) => [method.name.toLowerCase(), method]),
)
