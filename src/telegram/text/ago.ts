/**
 * Says how long ago or from now something is, in the largest unit of which there is one: "5 minutes ago", "in 2 days".
 *
 * @param seconds from now, negative before
 */
export function createAgo(language: string): (seconds: number) => string {
  const words = new Intl.RelativeTimeFormat(language)
  return (seconds) => {
    const [unit, length] = UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? SECOND
    const number = Math.trunc(seconds / length)
    // Of what is now, "in 0 seconds" says the wrong direction.
    return words.format(number === 0 ? -0 : number, unit)
  }
}

const SECOND = ['second', 1] as const
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const
