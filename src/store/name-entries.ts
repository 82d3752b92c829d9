import { isBodyWord } from '../language/body-words.ts'
import { nameKey } from '../language/name-key.ts'
import type { PartialDate } from '../statement/dates.ts'
import type { Speaker } from '../statement/speaker.ts'
import type { NamedSpeaker } from './store.ts'

/** One way in which a speaker is known, by its key; an office only from one date to another. */
export type NameEntry = {
  readonly key: string
  readonly by: Exclude<NamedSpeaker['by'], 'role'>
  readonly from?: PartialDate | undefined
  readonly until?: PartialDate | undefined
}

/**
 * Everything a speaker is known by: full name, aliases, offices, and of a personal name the surname and given name.
 *
 * A surname with a particle is known with it and without: "von der Leyen" and "Leyen".
 */
export function nameEntries({ name, aliases, offices }: Speaker): NameEntry[] {
  const entries: NameEntry[] = [
    { key: wholeNameKey(name), by: 'name' },
    ...aliases.map((alias) => ({ key: wholeNameKey(alias), by: 'alias' as const })),
    ...[name, ...aliases].flatMap(partEntries),
    ...offices.flatMap(({ title, aliases: others, from, until }) =>
      [title, ...others].map((words) => ({
        key: nameKey(words),
        by: 'office' as const,
        from,
        until,
      })),
    ),
  ]
  const distinct = new Map(entries.map((entry) => [JSON.stringify(Object.values(entry)), entry]))
  return [...distinct.values()].filter(({ key }) => key !== '')
}

/** The key of a whole name; a name without any letter or digit is its own key. */
export function wholeNameKey(name: string): string {
  return nameKey(name) || name
}

/** The words of a speaker's names, each once, as `nameKey` makes them. */
export function nameWords({ name, aliases }: Pick<Speaker, 'name' | 'aliases'>): Set<string> {
  const found = [name, ...aliases].flatMap((words) => nameKey(words).split(' '))
  return new Set(found.filter((word) => word !== ''))
}

/** The surname and given name of a personal name; a ruler has a given name only. */
function partEntries(name: string): NameEntry[] {
  const { parts, isRuler, hasTitle } = nameParts(name)
  if (isBodyName(parts)) return []
  const [first = '', second] = parts
  const given = { key: nameKey(first), by: 'given-name' as const }
  const surnames = surnameKeys(parts).map((key) => ({ key, by: 'surname' as const }))
  if (isRuler) return [given]
  // "Cher" is a whole name, the Marlow of "Mr. Marlow" a surname.
  if (second === undefined) return hasTitle ? surnames : []
  return [...surnames, given]
}

/** "Our Democracy 2020", "Annie's List", "Vote No on 2": words that no person has in a name. */
function isBodyName(parts: readonly string[]): boolean {
  return parts.some((word) => isBodyWord(word.toLowerCase()) || NOT_PERSONAL.test(word))
}

const NOT_PERSONAL =
  /\d|^\p{L}+['’]s$|^(?:our|your|their|against|with|from|first|families|reports|против|без|наш|наша|наше)$/iu

function surnameKeys(parts: readonly string[]): string[] {
  const start = parts.findIndex((word, index) => index > 0 && PARTICLES.has(word.toLowerCase()))
  const withParticle = start > 0 && start < parts.length - 1 ? parts.slice(start) : []
  return [parts.slice(-1), withParticle].map((part) => nameKey(part.join(' '))).filter(Boolean)
}

/** The parts of a name between spaces, without titles before it and what follows it: Jr., III, a remark in brackets. */
function nameParts(name: string) {
  const parts = name
    .replace(/\(.*?\)/g, ' ')
    .replace(ARTICLE, '$1 ')
    .trim()
    .split(/[\s,]+/)
  let [isRuler, hasTitle] = [false, false]
  while (parts.length > 1 && AFTER_NAME.test(parts.at(-1) ?? '')) parts.pop()
  if (parts.length > 1 && REGNAL.test(parts.at(-1) ?? '')) {
    isRuler = parts.length === 2
    parts.pop()
  }
  while (parts.length > 1 && TITLE.test(parts[0] ?? '')) {
    isRuler ||= parts.length === 2 && RULERS_TITLE.test(parts[0] ?? '')
    hasTitle = true
    parts.shift()
  }
  return { parts, isRuler, hasTitle }
}

// The Arabic article, written to its noun: al-Assad is known as Assad, too.
const ARTICLE = /(?<=\s)((?:a[dlnrstz]|ash|e[lns]|ul|а(?:ль|[днрстшз])|э(?:ль|[днрсш])))-/giu
const AFTER_NAME = /^(?:jr|sr|junior|senior|esq|мл|ст|младший|старший)\.?$/iu
// Of a ruler, or of the third of a family: "Charles I", "John Marlow III".
const REGNAL =
  /^(?:[ivx]+|перв(?:ый|ая)|втор(?:ой|ая)|трет(?:ий|ья)|четверт(?:ый|ая)|пятый|шестой)$/iu
const RULERS_TITLE =
  /^(?:king|queen|prince|princess|emperor|empress|tsar|tsarina|czar|sultan|pope|patriarch|metropolitan|saint|st\.?|король|королева|принц|принцесса|император|императрица|царь|царица|султан|папа|патриарх|митрополит|святой|святая)$/iu
const TITLE = new RegExp(
  `${RULERS_TITLE.source}|^(?:mr|mrs|ms|dr|prof|sir|dame|lord|lady|baron|baroness|count|countess|rev|hon|president|senator|governor|judge|justice|general|colonel|captain|admiral|marshal|major|г-н|г-жа|господин|госпожа|сэр|лорд|леди|барон|граф|президент|премьер|министр|сенатор|губернатор|судья|генерал|полковник|капитан|адмирал|маршал)\\.?$`,
  'iu',
)

const PARTICLES = new Set(
  'ad al an ar as ash at az bin da dal de del della den der di dos du el en es ibn la le ter ul van vom von zu ад аль ан ар ас ат аш аз эд эль эн эр эс эш ван де дер ди ибн ла ле фон'.split(
    ' ',
  ),
)
