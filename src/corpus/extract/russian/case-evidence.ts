import type { Item } from '../tokens/items.ts'
import type { Gender } from '../lexicon/gender.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'

/** What the words around a Russian name tell of its case and gender. */
export type CaseEvidence = {
  isNominative?: boolean
  gender?: Gender
  isObject?: true
  /** The title before it is all that tells its case. */
  isTitle?: true
}

/**
 * Reads the words around a name: a reporting verb beside it wants the nominative and tells the gender, a preposition or
 * "словам" another case, a title has the case of the name.
 */
export function readCase(
  items: readonly Item[],
  { from, to }: { from: number; to: number },
): CaseEvidence {
  const [before, after] = [items[from - 1], items[to]]
  // "Лосева спросили": one person is no subject of a plural, unless joined to another.
  const isJoined = [items[from - 1], items[from - 2]].some((item) => item?.lower === 'и')
  if (!isJoined && isPlural(after)) return { isObject: true }
  // "слова мэра Лосева приводит ТАСС"
  const isOwner = [before, items[from - 2]].some((item) => item?.lower === 'слова')
  if (isOwner) return { isNominative: false }
  if (CITING.test(before?.lower ?? '')) return accusative(items[to - 1])
  const verb = verbEvidence(after) ?? verbEvidence(before)
  if (verb !== undefined) return verb
  if (before === undefined || before.kind === 'punctuation') return {}
  const aged = AGED.exec(before.lower)?.[1]
  if (aged !== undefined) return { isNominative: /^(?:ий|яя)$/.test(aged) }
  if (before.class === 'preposition' || GOVERNING.test(before.lower)) return { isNominative: false }
  const titles = russianNouns(before.lower).filter(
    ({ kind }) => kind === 'role' || kind === 'people',
  )
  const [title] = titles
  if (title === undefined || titles.some((other) => other.isNominative !== title.isNominative))
    return {}
  return { isNominative: title.isNominative, isTitle: true }
}

/** "цитирует Лосеву", "цитирует Лосева": the ending of an accusative tells the gender. */
function accusative(last: Item | undefined): CaseEvidence {
  const word = last?.lower ?? ''
  if (/[ую]$/.test(word)) return { isNominative: false, gender: 'female' }
  return /(?:[ая]|ого)$/.test(word)
    ? { isNominative: false, gender: 'male' }
    : { isNominative: false }
}

function isPlural(item: Item | undefined): boolean {
  return reportingVerbs(item?.lower ?? '').some(({ agreement }) => agreement?.number === 'plural')
}

function verbEvidence(item: Item | undefined): CaseEvidence | undefined {
  const agreement = reportingVerbs(item?.lower ?? '').find(
    ({ rest }) => rest.length === 0,
  )?.agreement
  if (agreement === undefined || agreement.isImpersonal === true || agreement.person !== 3)
    return undefined
  const { gender } = agreement
  return { isNominative: true, ...(gender === 'female' || gender === 'male' ? { gender } : {}) }
}

// "19-летняя"
const AGED = /летн(ий|яя|его|ей|ему|им|юю)$/
// Whoever stands right behind it is cited.
const CITING = /^(?:про)?цитиру(?:ет|ют)$|^процитировал[аи]?$/
const GOVERNING =
  /^(?:словам|мнению|данным|оценке|информации|сведениям|версии|утверждению|зрения|согласно|признанию|заявлению|сообщению)$/
