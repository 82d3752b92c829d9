import { CONVERSATION_LASTS } from './conversations.ts'
import type { Store } from '../store/store.ts'

/** Deletes what was kept for a time that is over: what was sent, for its buttons, edits and corrections, and what came. */
export async function forgetOld(store: Store, now: Temporal.Instant): Promise<void> {
  await store.forgetSentAnswers(now.subtract(SENT_KEPT))
  await store.forgetNews(now.subtract(SENT_KEPT))
  await store.forgetGaps(now.subtract(SENT_KEPT))
  await store.forgetReports(now.subtract(SENT_KEPT))
  await store.forgetUpdates(now.subtract(UPDATES_KEPT))
  await store.forgetConversations(now.subtract(CONVERSATION_LASTS))
}

/** Answers and digests, with what was asked and reported: one time for all, within which what was wrong is put right. */
const SENT_KEPT = Temporal.Duration.from({ hours: 90 * 24 })
/** Twice as long as Telegram brings an update again. After a week without any, it begins anew with an id by chance. */
const UPDATES_KEPT = Temporal.Duration.from({ hours: 48 })
