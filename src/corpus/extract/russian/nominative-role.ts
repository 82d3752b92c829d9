import { russianNouns, type RussianNoun } from '../lexicon/russian-nouns.ts'

/**
 * A Russian role in the nominative, whatever case the sentence has it in: its head and what agrees with that; genitives behind
 * it stay as they are.
 *
 * @example nominativeRole('бывшего директора порта') // бывший директор порта
 */
export function nominativeRole(role: string): string {
  const words = role.split(' ')
  const at = words.findIndex((word) => personsOf(word).length > 0)
  const lemma = at < 0 ? undefined : lemmaOf(words[at] ?? '')
  // "и.о. губернатора": what an abbreviation governs is a genitive everywhere.
  if (lemma === undefined || words.slice(0, at).some((word) => word.includes('.'))) return role
  const [before, rest] = [words.slice(0, at), words.slice(at + 1)]
  return [...before.map(nominativeAdjective), lemma, ...rest.map(nominativeRank)].join(' ')
}

function personsOf(word: string): readonly RussianNoun[] {
  return russianNouns(word.toLowerCase()).filter(({ kind }) => kind === 'role' || kind === 'people')
}

/** Of one person, "директора" is no nominative of the plural. */
function lemmaOf(word: string): string | undefined {
  const readings = personsOf(word).filter(({ number }) => number === 'singular')
  const [first] = readings
  return first === undefined || readings.some(({ isNominative }) => isNominative)
    ? undefined
    : /(?:ый|ий|ая)$/.test(first.lemma)
      ? nominativeAdjective(word)
      : like(word, first.lemma)
}

/** "заместителем министра | генералом армии": a rank is of the bearer, not of the master. */
function nominativeRank(word: string): string {
  return RANK.test(word) ? (lemmaOf(word) ?? word) : word
}

const RANK =
  /^(?:генерал|адмирал|маршал|полковник|подполковник|майор|капитан|лейтенант|профессор|доцент|академик)/

/** The gender is the one of its own ending: "бывшего главу", "бывшую главу". */
function nominativeAdjective(word: string): string {
  const [, stem = '', ending = ''] =
    /^(.{2,}?)(ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю)$/.exec(word) ?? []
  if (stem === '') return word
  if (/^(?:ой|ей|ую|юю)$/.test(ending)) return `${stem}${isSoft(stem) ? 'яя' : 'ая'}`
  if (STRESSED.test(stem)) return `${stem}ой`
  return `${stem}${isSoft(stem) || /[гкхжшчщ]$/.test(stem) ? 'ий' : 'ый'}`

  /** "прежнего", "23-летней" */
  function isSoft(own: string): boolean {
    return /н$/.test(own) && /^(?:его|ему|им|ем|ей|юю)$/.test(ending)
  }
}

const STRESSED =
  /^(?:городск|областн|заводск|морск|портов|передов|рядов|втор|больш|молод|шест|седьм|восьм|родн|запасн|краев|полков|войсков|донск|мирск|цехов|штабн)$/i

function like(word: string, lemma: string): string {
  const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase()
  return isCapital ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma
}
