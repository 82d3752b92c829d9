import robotsParser from 'robots-parser'
import type { Answer } from './exchange.ts'
import type { Followed } from './follow.ts'
import { ownGroups } from './own-groups.ts'
import type { Refusal } from './refusal.ts'
import { RETRY_AFTER, askedToWait } from './refuse-status.ts'
import { untilAborted } from './until-aborted.ts'

export type RobotsDeps = {
  /** The robots.txt of an origin, redirects followed; rejects only when the fetcher is closed. */
  readonly read: (robotsUrl: URL) => Promise<Followed>
  /** Whose rules count: the name before the slash of the user agent. */
  readonly userAgent: string
  readonly now: () => Temporal.Instant
}

/** Whether a page may be read, and how many milliseconds its site wants between two requests. */
export type Verdict = { readonly delay: number } | Refusal

/** Asks a site's robots.txt; rejects with the signal's reason when it is aborted. */
export type Robots = (url: URL, signal: AbortSignal) => Promise<Verdict>

/** The most that is read of a robots.txt: what RFC 9309 asks for at least. */
export const ROBOTS_LIMIT = 500 * 1024

/**
 * Keeps to the robots.txt of each origin (RFC 9309), read once a day: where there is none (4xx), everything may be
 * read; where it cannot be read, nothing may for now.
 *
 * Whoever asks while it is being read waits for the same reading.
 */
export function createRobots({ read, userAgent, now }: RobotsDeps): Robots {
  const known = new Map<string, { rules: Promise<Rules>; until?: Temporal.Instant }>()

  function rulesOf({ origin }: URL): Promise<Rules> {
    const kept = known.get(origin)
    const isFresh =
      kept && (kept.until === undefined || Temporal.Instant.compare(now(), kept.until) < 0)
    if (isFresh) return kept.rules
    known.delete(origin)
    for (const oldest of known.keys()) {
      if (known.size < MOST_ORIGINS) break
      known.delete(oldest)
    }
    const entry: { rules: Promise<Rules>; until?: Temporal.Instant } = {
      rules: readRules(origin).then((rules) => {
        entry.until = rules.until
        return rules
      }),
    }
    known.set(origin, entry)
    return entry.rules
  }

  async function readRules(origin: string): Promise<Rules> {
    const robotsUrl = new URL('/robots.txt', origin)
    const { url, result } = await read(robotsUrl)
    if ('reason' in result) {
      return refuseAll(ofRobots(result, url.href === robotsUrl.href ? undefined : url), now())
    }
    return toRules(result, robotsUrl, userAgent, now())
  }

  return async (url, signal) => (await untilAborted(rulesOf(url), signal)).judge(url)
}

type Rules = { readonly until: Temporal.Instant; judge(url: URL): Verdict }

const MAX_AGE = Temporal.Duration.from({ hours: 24 })
const MOST_ORIGINS = 1000

function toRules(answer: Answer, robotsUrl: URL, userAgent: string, now: Temporal.Instant): Rules {
  const { status, bytes } = answer
  const until = now.add(MAX_AGE)
  if (status >= 500 || status === 429) {
    const retryAt = askedToWait(answer, now) ?? now.add(RETRY_AFTER)
    return refuseAll(
      { reason: `its site's robots.txt cannot be read now (${status})`, retryAt },
      now,
    )
  }
  if (status < 200 || status > 299) return { until, judge: () => ({ delay: 0 }) }
  const robots = robotsParser(robotsUrl.href, ownGroups(wholeLines(bytes), userAgent))
  const delay = Math.max(robots.getCrawlDelay(userAgent) ?? 0, 0) * 1000
  return {
    until,
    judge({ href }) {
      if (robots.isAllowed(href, userAgent) !== false) return { delay }
      const line = robots.getMatchingLineNumber(href, userAgent)
      return { reason: `its site asks robots not to read it (robots.txt, line ${line})` }
    },
  }
}

function refuseAll(refusal: Refusal, now: Temporal.Instant): Rules {
  return { until: refusal.retryAt ?? now.add(RETRY_AFTER), judge: () => refusal }
}

/** What keeps the whole host from being read is no matter of its robots.txt. */
function ofRobots(refusal: Refusal, redirectedTo: URL | undefined): Refusal {
  if (redirectedTo === undefined && refusal.wholeHost) return refusal
  const { retryAt } = refusal
  const where = redirectedTo === undefined ? '' : ` (it leads to ${redirectedTo.href})`
  return {
    reason: `its site's robots.txt cannot be read${where}: ${refusal.reason}`,
    ...(retryAt && { retryAt }),
  }
}

/** A file that was cut loses its last line: half a rule may say the opposite. */
function wholeLines(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  return bytes.length < ROBOTS_LIMIT ? text : text.replace(/[^\r\n]*$/, '')
}
