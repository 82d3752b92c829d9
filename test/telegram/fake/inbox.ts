import { within } from './deadline.ts'

/** What has come and nobody has looked at yet, oldest first. */
export type Inbox<Message> = {
  put(message: Message): void
  /** The next message, waited for; every message is taken once. */
  next(milliseconds: number, complaint: () => string): Promise<Message>
  /** What nobody has taken. */
  unread(): readonly Message[]
  clear(): void
}

/** Makes an empty inbox. */
export function createInbox<Message>(): Inbox<Message> {
  const messages: Message[] = []
  const takers: ((message: Message) => void)[] = []

  return {
    put(message) {
      const taker = takers.shift()
      if (taker) taker(message)
      else messages.push(message)
    },
    async next(milliseconds, complaint) {
      const message = messages.shift()
      if (message) return message
      const { promise, resolve } = Promise.withResolvers<Message>()
      takers.push(resolve)
      try {
        return await within(milliseconds, promise, complaint)
      } finally {
        // One that gave up must not swallow the message that comes late.
        const waiting = takers.indexOf(resolve)
        if (waiting !== -1) takers.splice(waiting, 1)
      }
    },
    unread: () => messages,
    clear() {
      messages.length = 0
    },
  }
}
