import { badRequest } from './refusal.ts'

/** Callback and inline queries that wait for the bot's answer; each takes one. */
export type Queries<Answer> = {
  open(): { id: string; answer: Promise<Answer> }
  /** Refuses an id that is unknown, answered or too old. */
  answer(id: string | undefined, answer: Answer): void
  /** Makes every open query too old to answer, as time does. */
  expire(): void
}

/** Makes a world without queries; ids are `prefix` and a number. */
export function createQueries<Answer>(prefix: string): Queries<Answer> {
  const open = new Map<string, (answer: Answer) => void>()
  let count = 0

  return {
    open() {
      count += 1
      const id = `${prefix}${count}`
      const { promise, resolve } = Promise.withResolvers<Answer>()
      open.set(id, resolve)
      return { id, answer: promise }
    },
    answer(id, answer) {
      const resolve = open.get(id ?? '')
      if (id === undefined || !resolve) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      }
      open.delete(id)
      resolve(answer)
    },
    expire() {
      open.clear()
    },
  }
}
