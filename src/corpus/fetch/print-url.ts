/** A URL as it may stand in a message or a log: of a readable length, and without secrets. */
export function printUrl(url: URL): string {
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return shown.href.length > 300 ? `${shown.href.slice(0, 300)}…` : shown.href
}
