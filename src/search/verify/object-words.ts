import { STOP_WORDS } from '../../language/stop-words.ts'
import type { Token } from '../../language/tokens.ts'
import { isTitle } from '../titles.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

/**
 * Which words of an attribution tell about whom or to whom somebody spoke, up to the next mark: "about Reed" in "Brook
 * about Reed", "asked about Reed, Brook said".
 */
export function objectWords(attribution: string, tokens: readonly Token[]): ReadonlySet<number> {
  const objects = new Set<number>()
  let [isAfterName, isObject, end] = [false, false, 0]
  for (const [at, token] of tokens.entries()) {
    if (/[,;:.()\n"“”«»—]/.test(attribution.slice(end, token.start))) {
      ;[isAfterName, isObject] = [false, false]
    }
    end = token.end
    const isHeld = isTitle(tokens[at - 1]?.word ?? '')
    if (ABOUT.has(token.word) || (TO.has(token.word) && isAfterName && !isHeld)) isObject = true
    else if (isObject) objects.add(at)
    else if (!STOP_WORDS.has(token.word) && !REPORTING_WORDS.has(token.word)) isAfterName = true
  }
  return objects
}

const ABOUT = new Set(
  'about regarding concerning о об обо про насчет относительно касательно'.split(' '),
)
/** Only behind somebody, and not behind an office ("an aide to Brook"): "on Monday Brook said", "according to Brook" and "told Brook" name the speaker. */
const TO = new Set('on to told tell tells asked ask asks against'.split(' '))
