import type { BotDeps } from '../../src/bot/deps.ts'
import { Answer } from '../../src/statement.ts'
import { DEFAULT_CHAT_SETTINGS } from '../../src/store/chat-settings.ts'
import type { SentAnswer } from '../../src/store/store.ts'

/** The part of the store that the bot uses, in memory. */
export function createMemoryStore(): BotDeps['store'] {
  const kept: SentAnswer[] = []
  return {
    async saveSentAnswer(sent) {
      // As strict as a store that writes it down: nothing that the vocabulary does not know.
      kept.unshift({ ...sent, answer: Answer.optional().parse(sent.answer) })
    },
    async sentAnswer(chat, message) {
      return kept.find((sent) => sent.chat === chat && sent.message === message)
    },
    async chatSettings() {
      return DEFAULT_CHAT_SETTINGS
    },
    async sentAnswerTo(chat, question) {
      return kept.find((sent) => sent.chat === chat && sent.questionMessage === question)
    },
  }
}
