/**
 * Which of the spellings of one name is shown: not one in capitals only, else the first in alphabetical order (of two
 * scripts the Latin one), so that the order in which the articles came does not matter.
 *
 * @example preferredSpelling(['DMITRY PESKOV', 'Dmitry Peskov', 'Dmitriy Peskov']) // 'Dmitriy Peskov'
 */
export function preferredSpelling(spellings: readonly [string, ...string[]]): string {
  return spellings.reduce((best, other) => (isBetter(other, best) ? other : best))
}

function isBetter(one: string, other: string): boolean {
  const [isShouted, isOtherShouted] = [isInCapitals(one), isInCapitals(other)]
  return isShouted === isOtherShouted ? one < other : isOtherShouted
}

function isInCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase()
}
