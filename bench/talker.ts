import type { FakeApi } from '../test/telegram/fake-api.ts'

/** A chat that asks one question a round. */
export type Talker = {
  ask(round: number): void
  /** The question of this round: a word that no other has. */
  question(): string
  /** How many answers to it stand in the chat. */
  answers(): number
  /** A group becomes a supergroup; a person does nothing. */
  moves(): void
  forgets(): void
}

/** Every fifth is a group, the others are people. */
export function createTalker(api: FakeApi, index: number): Talker {
  const person = api.user({ first_name: `P${index}`, language_code: 'en' })
  let group =
    index % 5 === 0
      ? api.group({ title: `G${index}`, type: index % 2 ? 'supergroup' : 'group' })
      : undefined
  const ids = new Set([group?.id ?? person.id])
  let asked = ''

  const messages = () =>
    [...ids].flatMap((id) => [...api.telegram.chats.find(id).messages.values()])

  return {
    ask(round) {
      asked = `word${index}x${round}x`
      if (group) group.says(person, `/ask ${asked}`)
      else person.says(asked)
    },
    question: () => asked,
    answers: () =>
      messages().filter(({ from, text }) => from.id === api.me.id && text?.includes(asked)).length,
    moves() {
      if (group?.chat.type !== 'group') return
      group = group.upgrades()
      ids.add(group.id)
    },
    forgets() {
      for (const id of ids) {
        const { messages: kept, inbox } = api.telegram.chats.find(id)
        kept.clear()
        inbox.clear()
      }
    },
  }
}
