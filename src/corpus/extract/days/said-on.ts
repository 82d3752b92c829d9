import type { SaidOn } from '../../../statement/extracted-statement.ts'
import { dayOf, yearless, type Anchor } from './anchors.ts'
import type { Attribution } from '../attributions/attribution.ts'
import type { PlacedSentence } from '../document.ts'
import type { Item } from '../tokens/items.ts'
import { isOccasion, isTimeWord, monthOf, weekdayOf } from '../lexicon/calendar.ts'
import type { Words } from '../mentions/noun-phrases.ts'

/**
 * The day that the words around an attribution give: a date, a weekday or "yesterday" before it, between its parts or
 * right behind it, never one inside what was said, nor that of an event spoken of. `other` is a time that is no day known
 * here ("last week").
 *
 * @param isSaid whether an item belongs to what was said
 */
export function saidOn(
  words: Words,
  sentence: PlacedSentence,
  attribution: Attribution,
  anchor: Anchor | undefined,
  isSaid: (index: number) => boolean,
): SaidOn | 'other' | undefined {
  let isOther = false
  for (const { index, isEvent } of placesOf(words, sentence, attribution, isSaid)) {
    const found = isEvent ? undefined : dateAt(words.items, index, anchor)
    if (found !== undefined) return found
    isOther ||= isTime(words.items, index)
  }
  return isOther ? 'other' : undefined
}

function isTime(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (item === undefined) return false
  return item.isCalendar || YEAR.test(item.text) || isTimeWord(item.lower)
}

const REACH = 24

/** The items to look at: behind the block, inside of it, then what leads the sentence, each up to a comma. */
function placesOf(
  { items }: Words,
  sentence: PlacedSentence,
  { from, to, mention, isInverted, language }: Attribution,
  isSaid: (index: number) => boolean,
): Place[] {
  const start = Math.max(to, mention !== undefined && mention.from >= from ? mention.to : to)
  const inside =
    mention === undefined ? [] : isInverted ? stretch(from, mention.from) : stretch(mention.to, to)
  // "14 февраля Мира Лосева сказала": a Russian mention may hold the date before its name.
  const isLed = language === 'ru' && mention !== undefined && mention.from === from
  const lead = stretch(sentence.from, (isLed ? mention.name?.from : undefined) ?? from, AFTER)
  return [...stretch(start, sentence.to), ...inside, ...lead]

  function stretch(first: number, end: number, before = TOPIC): Place[] {
    const places: Place[] = []
    let isEvent = false
    for (let index = first; index < end && index - first < REACH; index++) {
      const item = items[index]
      if (item === undefined || item.kind === 'quote' || isSaid(index)) break
      const isComma = item.text === ',' && monthOf(items[index - 2]?.lower ?? '') === undefined
      if (isComma || item.class === 'relative') break
      isEvent ||= TOPIC.test(item.lower) || before.test(item.lower)
      isEvent ||= item.lower === 'of' && /^(?:speaking|asked)$/.test(items[index - 1]?.lower ?? '')
      places.push({ index, isEvent })
    }
    return places
  }
}

/** An item that may give the day; `isEvent` after a word that brings up what happened on it. */
type Place = { index: number; isEvent: boolean }

const TOPIC = /^(?:about|regarding|concerning|over|despite|о|об|про|относительно|насчет|насчёт)$/
// "Following the collapse on Tuesday, Roe said": at the beginning it is the collapse that has the day.
const AFTER = /^(?:after|following|before|since|amid|после|вслед|до|перед|из-за|комментируя)$/

function dateAt(
  items: readonly Item[],
  index: number,
  anchor: Anchor | undefined,
): SaidOn | undefined {
  const [item, before] = [items[index], items[index - 1]?.lower ?? '']
  if (item === undefined || OTHER_TIME.test(before)) return undefined
  const weekday = item.isCalendar || CYRILLIC.test(item.lower) ? weekdayOf(item.lower) : undefined
  if (weekday !== undefined) return onWeekday(weekday, anchor)
  if (YESTERDAY.test(item.lower)) return daysBefore(1, anchor, 'relative')
  if (TODAY.test(item.lower)) return daysBefore(0, anchor, 'relative')
  return printedDate(items, index, anchor)
}

// "last Tuesday", "until Tuesday" and "since Tuesday" are not the day of the words.
const OTHER_TIME =
  /^(?:last|next|until|till|since|by|before|after|from|for|through|effective|every|each|прошлую|прошлый|следующую|до|после|с|со|к|каждую|каждый)$/
const YESTERDAY = /^(?:yesterday|вчера)$/
const TODAY = /^(?:today|tonight|сегодня)$/
const CYRILLIC = /^\p{Script=Cyrillic}/u

/** "May 30", "May 30, 2017", "30 May", "30 мая", "in a 2021 interview", "in 2021". */
function printedDate(
  items: readonly Item[],
  index: number,
  anchor: Anchor | undefined,
): SaidOn | undefined {
  const [item, next] = [items[index], items[index + 1]]
  if (item === undefined || next === undefined) return undefined
  const month = monthOf(item.lower)
  if (
    month !== undefined &&
    item.class !== 'auxiliary' &&
    (item.isCalendar || CYRILLIC.test(item.lower))
  ) {
    const before = items[index - 1]
    const isDayFirst = before !== undefined && DAY.test(before.text)
    // "Feb. 14"
    const at = next.text === '.' ? index + 2 : index + 1
    const printed = isDayFirst ? before.text : (items[at]?.text ?? '')
    const day = DAY.test(printed) ? Number.parseInt(printed, 10) : undefined
    const end = isDayFirst || day === undefined ? index + 1 : at + 1
    const year = yearBehind(items, end)
    const behind = items[end]
    // "the May 1 Committee"
    if (before?.lower === 'the' && behind?.isCapital === true) return undefined
    if (day !== undefined) return onDay(month, day, year, anchor)
    if (year !== undefined) return inMonth(year, month)
    const isWhole = /^(?:in|в)$/.test(before?.lower ?? '') && anchor?.type === 'day'
    return isWhole ? inMonth(yearOnOrBefore(month, 1, anchor.date), month) : undefined
  }
  return isYearOfWords(items, index)
    ? { date: item.text, precision: 'year', basis: 'date' }
    : undefined
}

/** "in 2021", "in a 2021 interview", "в интервью 2021 года", but not "the 2019 crash". */
function isYearOfWords(items: readonly Item[], index: number): boolean {
  if (!YEAR.test(items[index]?.text ?? '')) return false
  const [before, next, second] = [-1, 1, 2].map((step) => items[index + step]?.lower ?? '')
  if (/^(?:in|back|в)$/.test(before ?? '')) return true
  if (/^год/.test(next ?? '')) return isOccasion(before ?? '')
  const isOwned = /^(?:an?|the|his|her|their|its)$/.test(before ?? '')
  return isOwned && (isOccasion(next ?? '') || isOccasion(second ?? ''))
}

const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/
const YEAR = /^(?:19|20)\d\d$/

function yearBehind(items: readonly Item[], index: number): number | undefined {
  const at = items[index]?.text === ',' ? index + 1 : index
  const text = items[at]?.text ?? ''
  return YEAR.test(text) ? Number(text) : undefined
}

function inMonth(year: number, month: number): SaidOn {
  const date = `${year}-${String(month).padStart(2, '0')}`
  return { date, precision: 'month', basis: 'date' }
}

function onDay(
  month: number,
  day: number,
  printedYear: number | undefined,
  anchor: Anchor | undefined,
): SaidOn | undefined {
  if (dayOf(2000, month, day) === undefined) return undefined
  const year =
    printedYear ?? (anchor?.type === 'day' ? yearOnOrBefore(month, day, anchor.date) : undefined)
  const date = year === undefined ? undefined : dayOf(year, month, day)
  if (date !== undefined) return { date: date.toString(), precision: 'day', basis: 'date' }
  return { date: yearless(month, day), precision: 'month-day', basis: 'date' }
}

function yearOnOrBefore(month: number, day: number, date: Temporal.PlainDate): number {
  const isLater = month > date.month || (month === date.month && day > date.day)
  return isLater ? date.year - 1 : date.year
}

/** The nearest such weekday on or before the anchor; without a year only if the anchor’s own weekday is known. */
function onWeekday(weekday: number, anchor: Anchor | undefined): SaidOn | undefined {
  const from = anchor?.type === 'day' ? anchor.date.dayOfWeek : anchor?.weekday
  return from === undefined ? undefined : daysBefore((from - weekday + 7) % 7, anchor, 'weekday')
}

function daysBefore(
  days: number,
  anchor: Anchor | undefined,
  basis: SaidOn['basis'],
): SaidOn | undefined {
  if (anchor === undefined) return undefined
  if (anchor.type === 'day') {
    return { date: anchor.date.subtract({ days }).toString(), precision: 'day', basis }
  }
  const { month, day } = anchor
  // A leap year and another one: around the end of February the day is unknown.
  const [leap, common] = [dayOf(2000, month, day), dayOf(2001, month, day)].map((date) =>
    date === undefined ? undefined : date.subtract({ days }),
  )
  if (leap === undefined || common === undefined) return undefined
  if (leap.month !== common.month || leap.day !== common.day) return undefined
  return { date: yearless(leap.month, leap.day), precision: 'month-day', basis }
}
