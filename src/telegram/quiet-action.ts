/** Hours in which alerts wait, as a button sets them, in minutes since midnight; `undefined`: none. */
export type QuietAction = {
  readonly quiet: { readonly from: number; readonly until: number } | undefined
}

/** The action as the data of a button. */
export function encodeQuiet({ quiet }: QuietAction): string {
  return quiet ? `quiet:${quiet.from}-${quiet.until}` : 'quiet:off'
}

/** The action in a button's data; `undefined` for data that is of another button. */
export function decodeQuiet(data: string): QuietAction | undefined {
  if (data === 'quiet:off') return { quiet: undefined }
  const [, ...digits] = /^quiet:(\d{1,4})-(\d{1,4})$/.exec(data) ?? []
  const [from = DAY, until = DAY] = digits.map(Number)
  return from < DAY && until < DAY ? { quiet: { from, until } } : undefined
}

/** Minutes. */
const DAY = 24 * 60
