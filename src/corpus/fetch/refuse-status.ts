import type { Answer } from './exchange.ts'
import type { Refusal } from './refusal.ts'
import { readRetryAfter } from './retry-after.ts'

/** When a passing fault is tried again, where the server names no time. */
export const RETRY_AFTER = Temporal.Duration.from({ minutes: 5 })

/** What a status other than success says about a page. */
export function refuseStatus(answer: Answer, now: Temporal.Instant): Refusal {
  const { status } = answer
  const retryAt = askedToWait(answer, now)
  if (retryAt !== undefined) return waitUntil(retryAt)
  if (status === 404 || status === 410) {
    return { reason: `there is no such page (${status})`, gone: true }
  }
  if (status >= 500 || status === 408 || status === 425) {
    return {
      reason: `its server has a fault (${status}); try again later`,
      retryAt: now.add(RETRY_AFTER),
    }
  }
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return { reason: `its server does not give it to everybody (${status})` }
  }
  return { reason: `its server answered with status ${status}, which is no page` }
}

/** Nothing more is to be asked of the host before this time. */
export function waitUntil(retryAt: Temporal.Instant): Refusal {
  const time = retryAt.toString({ smallestUnit: 'second' })
  return { reason: `its server asks to wait until ${time}`, retryAt }
}

/** Until when the server wants to be left alone: it answered 429 or 503. */
export function askedToWait(answer: Answer, now: Temporal.Instant): Temporal.Instant | undefined {
  if (answer.status !== 429 && answer.status !== 503) return undefined
  return readRetryAfter(answer.header('retry-after'), now) ?? now.add(RETRY_AFTER)
}
