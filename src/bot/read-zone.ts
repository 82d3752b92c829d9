import { rawTimeZones } from '@vvo/tzdb'

/**
 * The IANA zone that somebody names: by its own name, in whatever case, or by a city, of which the larger ones are known
 * and every one that a zone is called after.
 *
 * @example readZone('new york') // 'America/New_York'
 */
export function readZone(words: string): string | undefined {
  const typed = words.trim()
  return isZone(typed) ? canonical(typed) : ZONES_BY_CITY.get(cityKey(typed))
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

/** Russian names of cities that are not their English ones in other letters. */
const RUSSIAN_CITIES: Readonly<Record<string, string>> = {
  'Europe/Kaliningrad': 'Калининград',
  'Europe/Moscow': 'Москва, Санкт-Петербург, Петербург, Питер, Казань, Нижний Новгород, Сочи',
  'Europe/Samara': 'Самара, Ижевск',
  'Asia/Yekaterinburg': 'Екатеринбург, Уфа, Челябинск, Пермь, Тюмень',
  'Asia/Omsk': 'Омск',
  'Asia/Novosibirsk': 'Новосибирск',
  'Asia/Krasnoyarsk': 'Красноярск',
  'Asia/Irkutsk': 'Иркутск',
  'Asia/Yakutsk': 'Якутск, Чита',
  'Asia/Vladivostok': 'Владивосток, Хабаровск',
  'Asia/Magadan': 'Магадан',
  'Asia/Kamchatka': 'Петропавловск-Камчатский',
  'Europe/Kyiv': 'Киев, Харьков, Одесса, Львов',
  'Europe/Minsk': 'Минск',
  'Europe/Chisinau': 'Кишинёв',
  'Asia/Almaty': 'Алматы, Алма-Ата, Астана',
  'Asia/Tashkent': 'Ташкент',
  'Asia/Bishkek': 'Бишкек',
  'Asia/Tbilisi': 'Тбилиси',
  'Asia/Yerevan': 'Ереван',
  'Asia/Baku': 'Баку',
  'Europe/Riga': 'Рига',
  'Europe/Vilnius': 'Вильнюс',
  'Europe/Tallinn': 'Таллин',
  'Europe/London': 'Лондон',
  'Europe/Berlin': 'Берлин',
  'Europe/Paris': 'Париж',
  'Europe/Istanbul': 'Стамбул',
  'Asia/Jerusalem': 'Тель-Авив, Иерусалим',
  'America/New_York': 'Нью-Йорк',
}

const ZONES_BY_CITY: ReadonlyMap<string, string> = new Map([
  ...rawTimeZones.flatMap(({ mainCities, name }) =>
    mainCities.map((city) => [cityKey(city.replace(/ City$/, '')), name] as const),
  ),
  ...rawTimeZones.flatMap(({ mainCities, name }) =>
    mainCities.map((city) => [cityKey(city), name] as const),
  ),
  ...Object.entries(RUSSIAN_CITIES).flatMap(([zone, cities]) =>
    cities.split(', ').map((city) => [cityKey(city), zone] as const),
  ),
  ...Intl.supportedValuesOf('timeZone').map(
    (zone) => [cityKey(zone.split('/').at(-1) ?? ''), zone] as const,
  ),
])
