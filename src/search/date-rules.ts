import {
  type Unit,
  centuryOf,
  monthOf,
  partOf,
  seasonOf,
  unitAround,
  yearsFrom,
} from './calendar.ts'
import { type Rule, rule } from './date-grammar.ts'
import { type DateToken, latestYear } from './date-tokens.ts'
import {
  always,
  daysOfMonth,
  exactly,
  joined,
  latestOver,
  partOfValue,
  quarterEachYear,
  thisYears,
  unitsAgo,
  upToToday,
  weekdayBefore,
} from './date-values.ts'
import { VAGUE_COUNT } from './date-words.ts'

/** The grammar of dates, for English and Russian alike: small parts first, then what is made of them. */
export const DATE_RULES: readonly Rule[] = [
  ...notDates(),
  ...partsOfPeriods(),
  ...yearsAndDecades(),
  ...relativeUnits(),
  ...recurringDates(),
  ...datesOfYears(),
  ...relativeDates(),
  ...ranges(),
]

/** "2000 people", "Resolution 1973". */
function notDates(): Rule[] {
  const word = () => ({ kind: 'word' }) as const
  return [
    rule(['year', 'counted'], word),
    // "2000 days", "2000 лет", but not "в 2000 году".
    rule(['year', 'unit'], ([, { unit, isPlural }]) =>
      unit === 'year' && isPlural !== true ? undefined : word(),
    ),
    // "Russia Today".
    rule(['daysAgo'], ([{ text }], _, before) =>
      /^T/.test(text) && before?.kind === 'word' && /^\p{Lu}/u.test(before.text)
        ? word()
        : undefined,
    ),
    rule(['numbered', 'year'], word),
    // "People in their sixties", "his last year in office".
    rule(['whose', 'decade'], word),
    rule(['whose', 'last|past', 'unit'], word),
    // "On the march".
    rule(['the', 'month'], ([, { isDoubtful, text }]) =>
      isDoubtful && text === text.toLowerCase() ? word() : undefined,
    ),
  ]
}

function partsOfPeriods(): Rule[] {
  return [
    // "The first half of 2017"; "in the last week of May" is late in May.
    rule(['ordinal', 'half'], ([{ value }]) =>
      value > 2 ? undefined : { kind: 'part', part: { index: value - 1, of: 2 } },
    ),
    rule(['last', 'unit', 'of'], () => ({ kind: 'part', part: { index: 2, of: 3 } })),
    rule(['ordinal', 'unit', 'of'], ([{ value }, { unit }]) =>
      value > 1 || unit === 'quarter' || unit === 'century'
        ? undefined
        : { kind: 'part', part: { index: 0, of: 3 } },
    ),
    rule(['part', 'dash'], ([{ part }]) => ({ kind: 'part', part })),
  ]
}

function yearsAndDecades(): Rule[] {
  return [
    rule(['year', 'unit'], ([year, { unit }]) => (unit === 'year' ? year : undefined)),
    rule(['unit', 'year'], ([{ unit }, year]) => (unit === 'year' ? year : undefined)),
    // "В 61-м году", and not "3 года".
    rule(['number', 'unit'], ([{ value, isOrdinal }, { unit, text }], today) =>
      unit === 'year' && value > 31 && value < 100 && (isOrdinal || text === 'году')
        ? { kind: 'year', year: latestYear(value, today), stands: 'led' }
        : undefined,
    ),
    rule(['decade', 'unit'], ([{ decade }, { unit }]) =>
      unit === 'year' ? { kind: 'decade', decade } : undefined,
    ),
    rule(['decade'], ([{ decade }], today) =>
      exactly(yearsFrom(latestYear(decade, today), 10), 'last'),
    ),
    rule(['ordinal|number', 'unit'], ([{ value }, { unit }]) =>
      unit === 'century' && value > 10 && value < 22
        ? exactly(centuryOf(value), 'last')
        : undefined,
    ),
  ]
}

// "The last year" runs to today, "last year" is that of the calendar; of these there is only the calendar's.
const ONLY_OF_CALENDAR: ReadonlySet<Unit> = new Set(['weekend', 'quarter', 'century'])

// "Четверть века назад", "1,5 года назад": how many is not understood.
const AFTER_NUMBER = /^(?:часа|дня|недели|месяца|квартала|года|десятилетия|века|столетия)$/iu

function relativeUnits(): Rule[] {
  return [
    rule(['this', 'past|last'], ([, word]) => word),
    rule(['past|last', 'number|count', 'unit'], ([, count, { unit }], today) =>
      upToToday(today, mostOf(count), unit),
    ),
    // "10 последних лет", and not "a couple last year".
    rule(['number|count', 'past', 'unit'], ([count, past, { unit }], today) =>
      past.isPlural === true ? upToToday(today, mostOf(count), unit) : undefined,
    ),
    rule(['recent', 'unit'], ([, { unit }], today) => upToToday(today, VAGUE_COUNT, unit)),
    rule(['past', 'unit'], ([past, { unit, isPlural, isSingle }], today) =>
      upToToday(
        today,
        (past.isPlural ?? isPlural) === true && isSingle !== true ? VAGUE_COUNT : 1,
        unit,
      ),
    ),
    rule(['the', 'last', 'unit'], ([, last, { unit, isPlural }], today) =>
      ONLY_OF_CALENDAR.has(unit) || !/^last$/i.test(last.text)
        ? undefined
        : upToToday(today, isPlural === true ? VAGUE_COUNT : 1, unit),
    ),
    rule(['number|count', 'unit', 'ago'], ([count, { unit }], today) =>
      unitsAgo(today, unit, leastOf(count), mostOf(count)),
    ),
    rule(['unit', 'ago'], ([{ unit, isPlural, text }], today) =>
      isPlural === true || AFTER_NUMBER.test(text) ? undefined : unitsAgo(today, unit, 1),
    ),
    rule(['unit', 'before', 'last'], ([{ unit }], today) => unitsAgo(today, unit, 2)),
    rule(['beforeLast', 'unit'], ([, { unit }], today) => unitsAgo(today, unit, 2)),
    rule(['last', 'unit'], ([, { unit, isPlural }], today) =>
      isPlural === true ? upToToday(today, VAGUE_COUNT, unit) : unitsAgo(today, unit, 1),
    ),
    rule(['this', 'unit'], ([, { unit }], today) => unitsAgo(today, unit, 0)),
    // "Since the beginning of the year".
    rule(['part', 'unit'], ([{ part }, { unit, isPlural }], today) =>
      isPlural !== true && (unit === 'week' || unit === 'month' || unit === 'year')
        ? always(partOf(unitAround(today, unit), part))
        : undefined,
    ),
    rule(['last', 'dayTime'], (_, today) => upToToday(today, 1, 'day')),
    rule(['this', 'dayTime'], (_, today) => unitsAgo(today, 'day', 0)),
    rule(['daysAgo|weekday', 'dayTime'], ([day]) => day),
    rule(['daysAgo'], ([{ days }], today) => unitsAgo(today, 'day', days)),
    rule(['lately'], (_, today) => upToToday(today, 6, 'month')),
  ]
}

function recurringDates(): Rule[] {
  return [
    // "May 3–9", "с 3 по 9 мая".
    rule(
      ['number', 'join|dash|until|at', 'number', 'month'],
      ([{ value: first }, , { value: last }, { month }]) => daysOfMonth(month, first, last),
    ),
    rule(
      ['month', 'number', 'join|dash', 'number'],
      ([{ month }, { value: first }, , { value: last }]) => daysOfMonth(month, first, last),
    ),
    rule(['number', 'month'], ([{ value }, { month }]) => daysOfMonth(month, value, value)),
    rule(['month', 'number'], ([{ month, isDoubtful, text }, { value }]) => {
      const days = daysOfMonth(month, value, value)
      return days && isDoubtful && text === text.toLowerCase() ? { ...days, stands: 'last' } : days
    }),
    rule(['month'], ([{ month, isDoubtful }]) => ({
      kind: 'recurring',
      inYear: (year) => monthOf(year, month),
      stands: 'led',
      isDoubtful,
    })),
    // "Winter 2016–17".
    rule(['season', 'year', 'dash', 'year|number'], ([{ season }, { year }]) =>
      season === 'winter' ? exactly(seasonOf(year + 1, season), 'anywhere') : undefined,
    ),
    rule(['season'], ([{ season, isAdverb, isDoubtful }]) => ({
      kind: 'recurring',
      inYear: (year) => seasonOf(year, season),
      stands: isAdverb ? 'anywhere' : 'led',
      isDoubtful,
    })),
    rule(['ordinal|number', 'unit'], ([{ value }, { unit }]) =>
      unit === 'quarter' ? quarterEachYear(value) : undefined,
    ),
    rule(['quarter'], ([{ quarter }]) => quarterEachYear(quarter)),
  ]
}

function datesOfYears(): Rule[] {
  return [
    rule(['weekday', 'recurring|days'], ([{ weekday }, value]) => {
      if (value.kind === 'recurring') return value.isDoubtful ? undefined : value
      const { first, last } = value.days
      const isWeek = first.until(last).days === 6
      return isWeek
        ? exactly(unitAround(first.add({ days: weekday - 1 }), 'day'), 'anywhere')
        : value
    }),
    // "About July last year": July is spoken about, last year is when.
    rule(['recurring', 'year'], ([{ inYear, isRange }, { year, stands }], _, before) =>
      stands === 'anywhere' && (before?.kind === 'about' || before?.kind === 'on')
        ? undefined
        : exactly(inYear(year), 'anywhere', isRange),
    ),
    // "The summer of 69".
    rule(['recurring', 'number'], ([{ inYear }, { value }], today) =>
      value > 31 && value < 100 ? exactly(inYear(latestYear(value, today)), 'anywhere') : undefined,
    ),
    rule(['year', 'recurring'], ([{ year }, { inYear, isDoubtful }]) =>
      isDoubtful ? undefined : exactly(inYear(year), 'anywhere'),
    ),
    rule(['part', 'recurring|year|days'], ([{ part }, value]) => partOfValue(value, part)),
    // "Late in 1963", and not "the middle in 1963".
    rule(['part', 'in', 'recurring|year|days'], ([{ part, text }, , value]) =>
      /^(?:early|late)$/i.test(text) ? partOfValue(value, part) : undefined,
    ),
    // "The fall of Rome".
    rule(['recurring', 'of'], ([{ isDoubtful }]) => (isDoubtful ? { kind: 'word' } : undefined)),
    // "The week of 31 May".
    rule(['unit', 'days'], ([{ unit }, { days }]) =>
      unit === 'week' && days.first.equals(days.last)
        ? exactly(unitAround(days.first, unit), 'anywhere')
        : undefined,
    ),
  ]
}

function relativeDates(): Rule[] {
  return [
    rule(['last|past', 'recurring'], ([, value], today) => latestOver(value, today)),
    rule(['beforeLast', 'recurring'], ([, value], today) => latestOver(value, today, 1)),
    rule(['this', 'recurring'], ([, value], today) => thisYears(value, today)),
    rule(['last|past', 'weekday'], ([, { weekday }], today) =>
      always(unitAround(weekdayBefore(today, weekday), 'day')),
    ),
    rule(['this', 'weekday'], ([, { weekday }], today) =>
      always(unitAround(unitAround(today, 'week').first.add({ days: weekday - 1 }), 'day')),
    ),
    rule(['weekday', 'join|dash|until', 'weekday'], ([from, , until], today) => {
      const last = weekdayBefore(today.add({ days: 1 }), until.weekday)
      const first = weekdayBefore(last.add({ days: 1 }), from.weekday)
      return exactly({ first, last }, 'led', true)
    }),
    rule(['weekday'], ([{ weekday }], today) =>
      exactly(unitAround(weekdayBefore(today.add({ days: 1 }), weekday), 'day'), 'led'),
    ),
    // "Earlier this year", "back in 2017".
    rule(['filler', 'days|year'], ([, value]) => (value.stands === 'anywhere' ? value : undefined)),
    rule(['filler', 'in|at|on|from|since'], ([, lead]) => lead),
  ]
}

function ranges(): Rule[] {
  const date = 'recurring|year|days'
  return [
    rule(['year', 'dash', 'number'], ([{ year }, , { value }]) =>
      value > year % 100
        ? exactly(yearsFrom(year, value - (year % 100) + 1), 'anywhere')
        : undefined,
    ),
    rule([date, 'join|dash|until|before', date], ([left, , right], today) =>
      joined(left, right, today),
    ),
    // "In 1961 or in 1963".
    rule([date, 'join|comma', 'in|on', date], ([left, , , right], today) =>
      joined(left, right, today),
    ),
    rule(['year|days', 'comma', 'year|days'], ([left, , right], today) =>
      joined(left, right, today),
    ),
  ]
}

type Count = Extract<DateToken, { kind: 'number' | 'count' }>

function leastOf(count: Count): number {
  return count.kind === 'count' ? count.least : count.value
}

function mostOf(count: Count): number {
  return count.kind === 'count' ? count.most : count.value
}
