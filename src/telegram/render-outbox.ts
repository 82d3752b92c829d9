import { bold, type Formatted, join } from './format.ts'
import type { Moment } from './moment.ts'
import type { Texts } from './text/texts.ts'

/** How digests stand, for who runs the bot. */
export type Outbox = {
  readonly waiting: number
  /** For how long the oldest waits. */
  readonly minutes: number
  /** What came to its end today. */
  readonly sent: number
  readonly failed: number
  readonly next?: Moment | undefined
}

export function renderOutbox(outbox: Outbox, { admin, follow }: Texts): Formatted {
  const { waiting, minutes, sent, failed, next } = outbox
  return join(
    [
      bold(admin.outbox.title),
      admin.outbox.waiting(waiting, minutes),
      admin.outbox.today(sent, failed),
      next ? follow.next(next) : admin.outbox.nothingDue,
    ],
    '\n',
  )
}
