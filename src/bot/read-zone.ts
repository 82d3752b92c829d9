import { rawTimeZones } from '@vvo/tzdb'
import { ABBREVIATIONS, CITIES } from './city-zones.ts'

/**
 * The IANA zones that somebody may mean: one by its own name, in whatever case, or by a city or an abbreviation; several
 * where there are cities of that name, or none.
 *
 * @example readZone('new york') // ['America/New_York']
 */
export function readZone(words: string): readonly string[] {
  const typed = words.trim()
  const key = cityKey(typed)
  const meant =
    ABBREVIATIONS[key] ?? (isZone(typed) ? [typed] : [...(ZONES_BY_CITY.get(key) ?? [])])
  return [...new Set(meant.map(named))]
}

// Offsets such as +03:00 are zones to Intl as well, but know no summer time.
function isZone(name: string): boolean {
  if (!/^[a-z_]+(?:\/[\w+-]+)*$/i.test(name)) return false
  try {
    canonical(name)
    return true
  } catch {
    return false
  }
}

/** A zone by the name that it has today: Intl keeps the one that it had first, such as Europe/Kiev. */
function named(zone: string): string {
  const first = canonical(zone)
  const known = rawTimeZones.find(({ group }) => group.includes(first))?.name
  return known !== undefined && canonical(known) === first ? known : first
}

function canonical(name: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
}

function cityKey(city: string): string {
  return city
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const ZONES_BY_CITY: ReadonlyMap<string, ReadonlySet<string>> = byCity([
  ...rawTimeZones.flatMap(({ mainCities, name }) =>
    mainCities.flatMap((city) => [
      [city, name] as const,
      [city.replace(/ City$/, ''), name] as const,
    ]),
  ),
  ...Object.entries(CITIES).flatMap(([zone, cities]) =>
    cities.split(', ').map((city) => [city, zone] as const),
  ),
])

function byCity(cities: readonly (readonly [string, string])[]): Map<string, ReadonlySet<string>> {
  const zones = new Map<string, Set<string>>()
  for (const [city, zone] of cities) {
    const key = cityKey(city)
    zones.set(key, (zones.get(key) ?? new Set()).add(zone))
  }
  // A city after which a zone is called, and that no list has.
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const key = cityKey(zone.split('/').at(-1) ?? '')
    if (!zones.has(key)) zones.set(key, new Set([zone]))
  }
  return zones
}
