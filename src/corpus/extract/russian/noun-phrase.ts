import type { Item } from '../tokens/items.ts'
import { agencyOf } from '../lexicon/agencies.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Run } from '../mentions/names.ts'
import type { Agreement } from '../lexicon/russian-verb-forms.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import { bodyMention, compoundAt } from './body.ts'
import { isModifier } from './modifiers.ts'
import { isDependent } from './verb-agreement.ts'

/** The Russian noun phrase that begins at an item, in whatever case, ending before `high`. */
export function nounPhraseFrom(words: Words, from: number, high: number): Mention | undefined {
  let head = from
  while (head < high && isModifier(words.items, head)) head++
  const first = words.items[head]
  if (first === undefined || head >= high) return undefined
  if (first.class !== 'open' || first.kind === 'punctuation' || first.endsClosed) return undefined
  const mention = mentionOf(words, from, phraseEnd(words, head, high), head)
  // "по словам адвоката Лосева": Losev, or a lawyer of his.
  const isOfName = isRelation(first) || (isPlural(first) && !isJoint(words, mention))
  return mention.name?.from === head + 1 && isOfName
    ? { from: mention.from, to: mention.to, kind: 'description' }
    : mention
}

/** "критиков Лосева": many, of whom he is none. */
function isPlural({ lower, isCapital }: Item): boolean {
  return !isCapital && /(?:[оеё]в|ей|ам|ям|ами|ями|ках|ах)$/.test(lower)
}

function isJoint({ items }: Words, { from, to }: Mention): boolean {
  return items.slice(from, to).some(({ lower }) => lower === 'и')
}

/** Whether an office in another case than the nominative may have its master’s name behind it as well as its own. */
export function isRelation({ lower }: Item): boolean {
  return RELATIONS.test(lower) && russianNouns(lower).every(({ isNominative }) => !isNominative)
}

/** "говорит герой Лосева", "жена Лосева": in the nominative too, a surname in -а behind such a noun is rather the owner’s. */
function isOwnersName(
  items: readonly Item[],
  head: number,
  { from, to }: { from: number; to: number },
): boolean {
  const [noun, surname] = [items[head]?.lower ?? '', items[from]?.lower ?? '']
  return to - from === 1 && OWNED.test(noun) && /(?:[оеё]ва|[иы]на)$/.test(surname)
}

const OWNED =
  /^(?:геро|персонаж|двойник|поклонни[кц]|сторонни[кц]|соратни[кц]|противни[кц]|соперни[кц]|преемни[кц]|предшественни[кц]|друг|подруг|жена|муж|брат|сестр|сын|доч|отец|отц|мать|матер|сосед|супруг|родственни[кц]|биограф)\p{L}{0,3}$/u
const RELATIONS =
  /^(?:представител|спецпредставител|адвокат|помощни[кц]|советни[кц]|секретар|пресс-секретар|защитник|сторонни[кц]|соратни[кц]|критик|оппонент|соперни[кц]|противни[кц]|поклонни[кц]|двойник|учени[кц]|преемни[кц]|предшественни[кц]|коллег|друг|подруг|жен|муж|брат|сестр|сын|дочер|отц|матер|сосед|супруг|родственни[кц]|биограф|агент)\p{L}{0,3}$/u

/** Where the phrase of a head ends: behind its name if it has one, else behind its last genitive. */
export function phraseEnd(words: Words, head: number, high: number, agreement?: Agreement): number {
  const { items, runs } = words
  let to = head
  while (to < high) {
    const item = items[to]
    const run = runs.get(to)
    if (item === undefined) break
    const isName = run?.type === 'name' && to >= (run.name?.from ?? to) && !isModifier(items, to)
    if (isName && !isBrand(words, run)) {
      return jointEnd(words, Math.min(run.to, high), high, agreement)
    }
    if (to > head && (!goesOn(words, to, high, agreement) || isOtherSubject(words, head, to))) break
    to++
  }
  return jointEnd(words, to, high, agreement)
}

/** "основатель | Vaxo | Орвик Лосев": a name in Latin letters right before a Russian one. */
function isBrand({ items, runs }: Words, { to }: Run): boolean {
  const isLatin = /^[A-Za-z]/.test(items[to - 1]?.text ?? '')
  return isLatin && runs.get(to)?.type === 'name' && /^[А-ЯЁ]/.test(items[to]?.text ?? '')
}

/** Whether a word behind a head belongs to its phrase. */
function goesOn(
  { items, runs }: Words,
  index: number,
  high: number,
  agreement: Agreement | undefined,
): boolean {
  const [item, next] = [items[index], items[index + 1]]
  if (item === undefined || item.isCalendar || isAddressee(item)) return false
  if (agencyOf(item.text) !== undefined || /^Р?ИА$/.test(item.text)) return false
  if (item.kind === 'quote')
    return !item.endsClosed && item.isCapital && !isToldOutlet(item, items[index - 1])
  if (item.class === 'open') return item.kind === 'word' && isDependent(item, agreement)
  if (item.lower === 'и')
    return next?.class === 'open' && !next.isCapital && isDependent(next, agreement)
  if (item.class !== 'preposition' || next === undefined || index + 1 >= high) return false
  if (OCCASIONS.test(next.lower) || next.isCalendar || next.kind === 'number') return false
  const last = items[index - 1]
  const isAttached = item.lower === 'из' || (isRole(last) && isAttaching(item))
  return isAttached || (isAttaching(item) && hasNameAhead(runs, index, high))
}

/** "сказал парламентарий | «Вестнику»": the one told, unless a body has the name. */
function isToldOutlet({ isOblique }: Item, before: Item | undefined): boolean {
  const isBody = russianNouns(before?.lower ?? '').some(({ kind }) => kind === 'organisation')
  return isOblique === true && !isBody && before?.class !== 'preposition'
}

/** "главу региона | пресс-служба": a nominative behind a head in another case begins the next phrase. */
function isOtherSubject({ items }: Words, head: number, index: number): boolean {
  const [first, other] = [head, index].map((at) => russianNouns(items[at]?.lower ?? ''))
  const isOblique =
    first?.length !== 0 && first?.every(({ isNominative }) => !isNominative) === true
  return (
    isOblique &&
    other?.some(
      ({ isNominative, lemma, word }) =>
        isNominative && lemma === word && /[а-я]/.test(items[index]?.text ?? ''),
    ) === true
  )
}

function hasNameAhead(runs: Words['runs'], from: number, high: number): boolean {
  for (let index = from + 1; index < high && index - from < 8; index++) {
    const run = runs.get(index)
    if (run?.type === 'name' && run.name !== undefined && run.name.to - run.name.from > 1)
      return true
  }
  return false
}

/** Whether a preposition may stand within the title of somebody: "министр по делам", "посол в Осло". */
export function isAttaching({ lower }: Item): boolean {
  return ATTACHED.test(lower)
}

/** Whether a word is the one told, not who tells. */
export function isAddressee({ lower }: Item): boolean {
  return ADDRESSEE.test(lower)
}

export function isRole(item: Item | undefined): boolean {
  const nouns = russianNouns(item?.lower ?? '')
  return nouns.some(({ kind }) => kind === 'role' || kind === 'people' || kind === 'organisation')
}

const ATTACHED = /^(?:в|во|по|при|из|на|от|за|над|с)$/
const ADDRESSEE =
  /^(?:журналистам|журналисту|репортерам|репортёрам|корреспонденту|корреспондентам|агентству|газете|изданию|телеканалу|ему|ей|им|нам|мне|вечером|утром|днем|днём|ночью)$/
const OCCASIONS =
  /^(?:интервью|эфире|беседе|разговоре|ходе|своем|своём|своей|среду|понедельник|вторник|четверг|пятницу|субботу|воскресенье|статье|письме|комментарии|начале|конце|свою|ответ|этом|том|этой|брифинге|заседании|встрече|пресс-конференции|форуме|совещании|полях|итогам|словам|поводу|данным|телеграм-канале|соцсетях|твиттере|время|связи|частности|днях|прошлой|минувшую|минувший|суде|обращении|выступлении|заявлении|сообщении|условиях|вопрос|ток-шоу|программе|разговору|телефону|видео|блоге|странице)$/

/** "Лосев и Круглова", "министр и его жена": a second subject of a verb in the plural. */
function jointEnd(
  { items, runs }: Words,
  to: number,
  high: number,
  agreement: Agreement | undefined,
): number {
  if (agreement?.number !== 'plural' || items[to]?.lower !== 'и') return to
  const run = runs.get(to + 1)
  return run?.type === 'name' && run.to <= high ? run.to : to
}

/** The name in a phrase: the last of its runs that is no adjective ("директор Заречной школы Лосев"). */
function nameIn({ items, runs }: Words, from: number, to: number): Mention['name'] {
  for (let index = to - 1; index >= from; index--) {
    const run = runs.get(index)
    if (run?.type !== 'name' || run.name === undefined || run.name.from >= to) continue
    if (run.name.to - run.name.from > 1 || !isModifier(items, run.name.from)) return run.name
  }
  return undefined
}

export function mentionOf({ items, runs }: Words, from: number, to: number, head: number): Mention {
  const first = items[head]
  if (to - from === 1 && first !== undefined && /^(?:pronoun|determiner)$/.test(first.class)) {
    return { from, to, kind: 'pronoun' }
  }
  const compound = compoundAt({ items, runs }, from)
  if (compound !== undefined) return compound
  const name = nameIn({ items, runs }, head, to)
  if (name?.from === head + 1 && isOwnersName(items, head, name))
    return { from, to, kind: 'description' }
  if (name !== undefined) return { from, to, kind: 'name', name }
  const isBody = russianNouns(first?.lower ?? '').some(
    ({ kind }) => kind === 'organisation' || kind === 'metonym',
  )
  if (isBody || runs.get(head)?.type === 'organisation')
    return bodyMention({ items, runs }, from, to, head)
  return { from, to, kind: 'description' }
}
