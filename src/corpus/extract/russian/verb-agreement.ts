import type { Item } from '../tokens/items.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Agreement } from '../lexicon/russian-verb-forms.ts'

/** What the form of any Russian word says of its subject, if it looks like a finite verb. */
export function verbAgreement({
  kind,
  class: wordClass,
  lower,
  isCapital,
}: Item): Agreement | undefined {
  if (kind !== 'word' || isCapital || lower.length < 4) return undefined
  if (wordClass !== 'open') return undefined
  const [known] = reportingVerbs(lower)
  if (known !== undefined && known.rest.length === 0) return known.agreement
  return ENDINGS.find(([ending]) => ending.test(lower))?.[1]
}

/**
 * Whether a word may belong to a noun phrase: not an adverb in -о, nor a verb. Any other word in -ла than those
 * listed is a genitive ("чехла") only beside a verb of another form.
 */
export function isDependent(item: Item, agreement?: Agreement): boolean {
  if (item.isCapital || russianNouns(item.lower).length > 0) return true
  if (isAdverbial(item.lower)) return false
  const other = verbAgreement(item)
  if (other === undefined || GENITIVES.test(item.lower)) return true
  return /ла$/.test(item.lower) && agreement !== undefined && agreement.gender !== 'female'
}

/** "быстро", "смеясь", but not "сельского". */
function isAdverbial(word: string): boolean {
  return /(?:(?<![ое]г)о|^не?много|строго|ясь|вшись)$/.test(word)
}

// What people with a title are often of: "директор водоканала", "глава отдела".
const GENITIVES =
  /(?:канал|отдел|вокзал|журнал|портал|филиал|персонал|капитал|бол|арсенал|териал|сериал|металл|квартал|раздел|трибунал|стол|числ|промысл|потенциал|терминал|финал)а$|^(?:зала|села|дела|тыла|крыла)$/

const SINGULAR = { number: 'singular', person: 3 } as const
const PLURAL = { number: 'plural', person: 3 } as const

const ENDINGS: readonly (readonly [RegExp, Agreement])[] = [
  [/[аеёиоуыюя]л(?:ся)?$/, { ...SINGULAR, gender: 'male' }],
  [/[аеиоуыюяшгкс]ла(?:сь)?$/, { ...SINGULAR, gender: 'female' }],
  [/[аеиоуыюяшгкс]ло(?:сь)?$/, { ...SINGULAR, gender: 'neuter' }],
  [/[аеиоуыюяшгкс]ли(?:сь)?$/, PLURAL],
  [/(?:[аяеую]ет|[нктсдв]ит|дёт|дет)(?:ся)?$/, SINGULAR],
  [/(?:[аяую]ют|[нтсдв]ят|дут)(?:ся)?$/, PLURAL],
]
