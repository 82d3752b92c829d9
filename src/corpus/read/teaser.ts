/**
 * Whether what a feed gives as an entry's content is clearly only its beginning: it breaks off, it ends by asking to read
 * on, or it is the short summary again.
 */
export function isTeaser(content: string, summary: string): boolean {
  const last = content.slice(content.lastIndexOf('\n') + 1)
  if (BREAKS_OFF.test(content) || READ_ON.test(last)) return true
  return content === summary && content.length < LONGEST_SUMMARY
}

const LONGEST_SUMMARY = 400
const BREAKS_OFF = /(?:…|\.{3}|\[(?:…|\.{3})\])\s*[»”"]?\s*$/
const READ_ON =
  /(?:read\s+more|continue\s+reading|read\s+(?:on|the\s+(?:full|rest))|full\s+(?:story|article)|читать\s+(?:далее|дальше|полностью)|подробнее|далее)\W*$/i
