/** Whom the servers see; robots.txt rules for `onrecord` are ours. */
export function userAgent(version: string, contactUrl?: string): string {
  return `onrecord/${version}${contactUrl === undefined ? '' : ` (+${contactUrl})`}`
}
