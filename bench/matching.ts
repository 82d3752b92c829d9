import { matchNews } from '../src/digest/match.ts'
import { stem } from '../src/language/stem.ts'
import { interestKeys } from '../src/search/interest.ts'
import { openSqliteStore } from '../src/store/sqlite/open.ts'
import { article } from '../test/store/records.ts'

const AT = Temporal.Instant.from('2026-11-24T08:00:00Z')

/** How long the matching of some statements took, and for how long at most nothing else had a turn; in milliseconds. */
export type Matched = { readonly total: number; readonly longestPause: number }

/** Many chats follow one speaker, each on something else, who makes some statements. */
export async function timeMatching(chats: number, statements: number): Promise<Matched> {
  const opened = await openSqliteStore(':memory:')
  if ('problem' in opened) throw new Error(opened.problem)
  const { store } = opened
  const speaker = { id: 'ada-marlow', name: 'Ada Marlow' }
  await store.saveSpeakers([{ ...speaker, aliases: [], offices: [] }])
  for (let chat = 1; chat <= chats; chat += 1) {
    const asked = `word${chat}x`
    const topic = [{ asked, same: [stem(asked)], people: [] }]
    const interest = { speakers: [speaker], topic }
    const keys = interestKeys(interest)
    const schedule = { kind: 'at-once' } as const
    await store.follow({ chat, thread: 0, interest, keys, schedule, dueAt: undefined }, 50)
  }
  const says = (at: number) => `We shall speak of word${at + 1}x again, and then of the ferry.`
  const record = article({
    key: 'speech',
    published: '2026-11-24',
    says: Array.from({ length: statements }, (_, at) => says(at)),
  })
  await store.saveArticles([record], { at: AT })

  const pauses = observePauses()
  const begin = performance.now()
  const lease = { hold: () => Promise.resolve(true) }
  await matchNews(store, { lease, now: () => AT, zone: 'UTC' })
  const total = performance.now() - begin
  const due = await store.dueFollowers(AT, statements + 1)
  if (due.length !== statements) throw new Error(`${due.length} alerts are due, not ${statements}`)
  const longestPause = pauses.end()
  await store.close()
  return { total, longestPause }
}

/** Looks how late the clock's turns are. */
function observePauses() {
  let last = performance.now()
  let longest = 0
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const looking = setInterval(look, 1)
  return {
    end() {
      look()
      clearInterval(looking)
      return longest
    },
  }
}
