/**
 * Text as a reader sees it: soft hyphens, zero-width and control characters are gone, and every kind of space is a
 * space. Line ends stay, and so do the controls above ASCII, which tell a wrong encoding.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]|(?![\n\u0080-\u009f])\p{Cc}/gu, '')
}

/** The text on one line, without spaces around it. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
