import type { Followed } from './follow.ts'
import { type RobotsRules, type Verdict, readRobotsRules } from './robots-rules.ts'
import { untilAborted } from './until-aborted.ts'

export type RobotsDeps = {
  /** The robots.txt of an origin, redirects followed; rejects only when the fetcher is closed. */
  readonly read: (robotsUrl: URL) => Promise<Followed>
  /** Whose rules count: the name before the slash of the user agent. */
  readonly userAgent: string
  readonly now: () => Temporal.Instant
}

/** Asks a site's robots.txt; rejects with the signal's reason when it is aborted. */
export type Robots = (url: URL, signal: AbortSignal) => Promise<Verdict>

/**
 * Keeps to the robots.txt of each origin, read once a day. Whoever asks while it is being read waits for the same
 * reading.
 */
export function createRobots({ read, userAgent, now }: RobotsDeps): Robots {
  const known = new Map<string, { rules: Promise<RobotsRules>; until?: Temporal.Instant }>()

  function rulesOf({ origin }: URL): Promise<RobotsRules> {
    const kept = known.get(origin)
    const isFresh =
      kept && (kept.until === undefined || Temporal.Instant.compare(now(), kept.until) < 0)
    if (isFresh) return kept.rules
    known.delete(origin)
    for (const oldest of known.keys()) {
      if (known.size < MOST_ORIGINS) break
      known.delete(oldest)
    }
    const entry: { rules: Promise<RobotsRules>; until?: Temporal.Instant } = {
      rules: readRules(origin).then((rules) => {
        entry.until = rules.until
        return rules
      }),
    }
    known.set(origin, entry)
    return entry.rules
  }

  async function readRules(origin: string): Promise<RobotsRules> {
    const robotsUrl = new URL('/robots.txt', origin)
    return readRobotsRules(robotsUrl, await read(robotsUrl), userAgent, now())
  }

  return async (url, signal) => (await untilAborted(rulesOf(url), signal)).judge(url)
}

// Each of at most half a megabyte, some times that in memory.
const MOST_ORIGINS = 200
