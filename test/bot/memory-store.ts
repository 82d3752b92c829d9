import type { BotDeps } from '../../src/bot/deps.ts'
import { Answer } from '../../src/statement/answer.ts'
import { type ChatSettings, DEFAULT_CHAT_SETTINGS } from '../../src/store/chat-settings.ts'
import type { UnhandledUpdate } from '../../src/store/received-update.ts'
import type { Conversation, ConversationPlace, SentAnswer } from '../../src/store/chats.ts'
import { NO_CORRECTIONS } from './no-corrections.ts'
import { STATEMENTS } from './small-search.ts'

/** The part of the store that the bot uses, in memory. */
export function createMemoryStore(): BotDeps['store'] {
  const kept: SentAnswer[] = []
  const settings = new Map<number, ChatSettings>()
  const inbox = new Map<number, (UnhandledUpdate & { holder: string }) | undefined>()
  const holders = new Set<string>()
  const unhandled = () => [...inbox.values()].filter((update) => update !== undefined)
  const held = new Map<string, Conversation>()
  return {
    async saveSentAnswer(sent) {
      // As strict as a store that writes it down: nothing that the vocabulary does not know.
      kept.unshift({ ...sent, answer: Answer.optional().parse(sent.answer) })
    },
    async sentAnswer(chat, message) {
      return kept.find((sent) => sent.chat === chat && sent.message === message)
    },
    async conversation(place) {
      return held.get(keyOf(place))
    },
    async saveConversation(conversation) {
      held.set(keyOf(conversation), conversation)
    },
    async forgetConversation(place) {
      held.delete(keyOf(place))
    },
    async listSpeakers() {
      return { speakers: [], total: 0 }
    },
    async monthCounts() {
      return { months: [], undated: 0 }
    },
    async archive() {
      return { publishers: 0, publisherNames: [] }
    },
    async stats() {
      const statements = { direct: 0, mixed: 0, reported: 0 }
      return { articles: 0, statements, attributed: 0, speakers: 0, sample: false }
    },
    async forgetChat(chat) {
      settings.delete(chat)
    },
    async forgetUser(user) {
      for (const [key, { user: who }] of held) if (who === user) held.delete(key)
    },
    async decideSpeaker() {
      return undefined
    },
    async splitSpeaker() {
      return { problem: 'none-goes' }
    },
    async undoSpeakerDecision() {
      return undefined
    },
    async speakerDecisions() {
      return []
    },
    async decidedNames() {
      return new Map()
    },
    async follow() {
      return 'too-many'
    },
    async subscriptions() {
      return []
    },
    async schedule() {},
    async unfollow() {},
    async clock() {
      return undefined
    },
    async saveClock() {},
    async mute() {},
    async unmute() {},
    async outboxFigures() {
      return { waiting: 0, sent: 0, failed: 0 }
    },
    async restOf() {
      return []
    },
    async digestAt() {
      return undefined
    },
    async textAround() {
      return undefined
    },
    async statement(id) {
      const found = STATEMENTS.find((statement) => statement.id === id)
      return found && { ...found, confidence: 1, state: 'current' }
    },
    async sentAnswerTo(chat, question) {
      return kept.find((sent) => sent.chat === chat && sent.questionMessage === question)
    },
    async chatSettings(chat) {
      return settings.get(chat) ?? DEFAULT_CHAT_SETTINGS
    },
    async saveChatSettings(chat, decided) {
      settings.set(chat, decided)
    },
    async moveChat(from, to) {
      const decided = settings.get(from)
      if (decided) settings.set(to, decided)
    },
    ...NO_CORRECTIONS,
    noteGap: async () => undefined,
    gaps: async () => [],
    gapCount: async () => 0,
    takeSourceNews: async () => [],
    returnSourceNews: async () => undefined,
    async receiveUpdates(_bot, updates, { holder }) {
      const fresh = updates.filter(({ id }) => !inbox.has(id))
      for (const update of fresh) inbox.set(update.id, { ...update, sends: 0, starts: 0, holder })
      return fresh.map(({ id }) => id)
    },
    async takeUpdates(_bot, { holder }) {
      holders.add(holder)
      const free = unhandled().filter((update) => !holders.has(update.holder))
      return free.map((update) => {
        const { holder: _, ...taken } = { ...update, starts: update.starts + 1 }
        inbox.set(update.id, { ...taken, holder })
        return taken
      })
    },
    async updatesElsewhere(_bot, holder) {
      const others = unhandled().filter((update) => update.holder !== holder)
      return others.map(({ id, body }) => ({ id, body }))
    },
    async updateBody(_bot, id) {
      return inbox.get(id)?.body
    },
    async leaveUpdates(holder) {
      holders.delete(holder)
    },
    async noteSend(_bot, id, by) {
      const update = inbox.get(id)
      if (update) inbox.set(id, { ...update, sends: update.sends + by })
      return inbox.get(id)?.sends ?? 0
    },
    async markHandled(_bot, ids) {
      for (const id of ids) inbox.set(id, undefined)
    },
  }
}

function keyOf({ chat, thread = 0, user }: ConversationPlace): string {
  return [chat, thread, user].join(' ')
}
