import robotsParser from 'robots-parser'
import type { Answer } from './exchange.ts'
import type { Followed } from './follow.ts'
import { ownGroups } from './own-groups.ts'
import { printUrl } from './print-url.ts'
import type { Refusal } from './refusal.ts'
import { RETRY_AFTER, askedToWait } from './refuse-status.ts'

/** Whether a page may be read, and how many milliseconds its site wants between two requests. */
export type Verdict = { readonly delay: number } | Refusal

/** What an origin's robots.txt says, and until when it counts. */
export type RobotsRules = { readonly until: Temporal.Instant; judge(url: URL): Verdict }

/** The most that is read of a robots.txt, in bytes: what RFC 9309 asks for at least. */
export const ROBOTS_LIMIT = 500 * 1024

/**
 * Reads the rules of an origin (RFC 9309): where there is no robots.txt (4xx), everything may be read for a day; where
 * it cannot be read, nothing may for now.
 */
export function readRobotsRules(
  robotsUrl: URL,
  { url, result }: Followed,
  userAgent: string,
  now: Temporal.Instant,
): RobotsRules {
  if (!('reason' in result)) return toRules(result, robotsUrl, userAgent, now)
  return refuseAll(ofRobots(result, url.href === robotsUrl.href ? undefined : url), now)
}

const MAX_AGE = Temporal.Duration.from({ hours: 24 })

// A pattern with * may be compared with every character of an address, in about a nanosecond each: 22,000 hostile ones
// kept everything else waiting for a second.
const MOST_STEPS = 50_000_000

function toRules(
  answer: Answer,
  robotsUrl: URL,
  userAgent: string,
  now: Temporal.Instant,
): RobotsRules {
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
  const text = withoutEscapes(ownGroups(wholeLines(bytes), userAgent))
  const robots = robotsParser(robotsUrl.href, text)
  const patterns = text.split('\n').filter((line) => /:.*\*/.test(line))
  const patternSize = patterns.reduce((size, { length }) => size + length, 0)
  const delay = Math.max(robots.getCrawlDelay(userAgent) ?? 0, 0) * 1000
  return {
    until,
    judge(url) {
      const href = withoutEscapes(url.href)
      if (patternSize * href.length > MOST_STEPS) {
        return { reason: `its site's robots.txt has too many patterns to be judged` }
      }
      if (robots.isAllowed(href, userAgent) !== false) return { delay }
      const line = robots.getMatchingLineNumber(href, userAgent)
      return { reason: `its site asks robots not to read it (robots.txt, line ${line})` }
    },
  }
}

function refuseAll(refusal: Refusal, now: Temporal.Instant): RobotsRules {
  return { until: refusal.retryAt ?? now.add(RETRY_AFTER), judge: () => refusal }
}

/** What keeps the whole host from being read is no matter of its robots.txt. */
function ofRobots(refusal: Refusal, redirectedTo: URL | undefined): Refusal {
  if (redirectedTo === undefined && refusal.wholeHost) return refusal
  const { retryAt } = refusal
  const where = redirectedTo === undefined ? '' : ` (it leads to ${printUrl(redirectedTo)})`
  return {
    reason: `its site's robots.txt cannot be read${where}: ${refusal.reason}`,
    ...(retryAt && { retryAt }),
  }
}

/** `/~jane` and `/%7Ejane` are one path (RFC 3986): letters that need no escape are compared without. */
function withoutEscapes(text: string): string {
  return text.replace(/%(?:2[DE]|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])/gi, decodeURIComponent)
}

/** A file that was cut loses its last line: half a rule may say the opposite. */
function wholeLines(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  return bytes.length < ROBOTS_LIMIT ? text : text.replace(/[^\r\n]*$/, '')
}
