/**
 * Whether what a feed gives as an entry's content is clearly only its beginning: it breaks off, or it is the short summary
 * again.
 */
export function isTeaser(content: string, summary: string): boolean {
  if (BREAKS_OFF.test(content)) return true
  return content === summary && content.length < LONGEST_SUMMARY
}

/** Whether an entry ends by asking to read on; `letters` are all it has, before boilerplate is taken out of it. */
export function asksToReadOn(letters: string): boolean {
  return READ_ON.test(letters.slice(-LONGEST_REQUEST))
}

const LONGEST_REQUEST = 80
const LONGEST_SUMMARY = 400
const BREAKS_OFF = /(?:…|\.{3}|\[(?:…|\.{3})\])\s*[»”"]?\s*$/
const READ_ON =
  /(?:read\s+more|continue\s+reading|read\s+(?:on|the\s+(?:full|rest))|full\s+(?:story|article)|читать\s+(?:далее|дальше|полностью)|подробнее|далее)\W*$/i
