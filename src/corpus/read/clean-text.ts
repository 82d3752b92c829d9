/**
 * Text as a reader sees it: soft hyphens, zero-width characters, marks of direction and controls are gone, and every kind of space is a
 * space. Line ends stay, and so do the controls above ASCII, which tell a wrong encoding.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(
      /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?![\n\u0080-\u009f])\p{Cc}/gu,
      '',
    )
}

/** The text on one line, without spaces around it. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
