import type { Season, Unit } from './calendar.ts'
import type { DateMeaning } from './date-meaning.ts'

/** "A few weeks" are at most so many: a period that shuts statements out is rather too wide. */
export const VAGUE_COUNT = 7

/** The words and fixed phrases of dates, folded, in English and Russian. */
export const DATE_WORDS: ReadonlyMap<string, DateMeaning> = new Map([
  ...months(),
  ...weekdays(),
  ...seasons(),
  ...units(),
  ...numbers(),
  ...parts(),
  ...each('the a an', { kind: 'the' }),
  ...each('of', { kind: 'of' }),
  ...each(`this current ${adjective('нынешн')} ${adjective('текущ')}`, { kind: 'this' }),
  ...each('этот эта эту этой этого этому этом этим', { kind: 'this' }),
  ...each(`last previous ${adjective('прошл')} ${adjective('минувш')}`, { kind: 'last' }),
  ...each(adjective('позапрошл'), { kind: 'beforeLast' }),
  ...each('recent', { kind: 'recent' }),
  ...each(`past ${adjective('последн')} ${adjective('прошедш')}`, { kind: 'past' }),
  ...each('последние последних последними прошедшие прошедших', { kind: 'past', isPlural: true }),
  ...each('ago назад', { kind: 'ago' }),
  ...each('recently lately недавно', { kind: 'lately' }),
  ...phrase('последнее время', { kind: 'lately' }),
  ...phrase('recent times', { kind: 'lately' }),
  ...each('morning afternoon evening night утром днем вечером ночью', { kind: 'dayTime' }),
  ...each('today tonight сегодня', { kind: 'daysAgo', days: 0 }),
  ...each('yesterday вчера', { kind: 'daysAgo', days: 1 }),
  ...each('позавчера', { kind: 'daysAgo', days: 2 }),
  ...phrase('day before yesterday', { kind: 'daysAgo', days: 2 }),
  ...each('in during throughout within over в во за от', { kind: 'in' }),
  ...['в течение', 'во время', 'во времена', 'в период', 'all of', 'at the time of'].flatMap(
    (words) => phrase(words, { kind: 'in' }),
  ),
  ...each('весь', { kind: 'in' }),
  ...each('on', { kind: 'on' }),
  ...each('at for на', { kind: 'at' }),
  ...each('from', { kind: 'from' }),
  ...each('since с со', { kind: 'since' }),
  ...[
    'starting',
    'не раньше',
    'не ранее',
    'no earlier than',
    'not before',
    'starting in',
    'starting from',
    'starting on',
    'начиная с',
  ].flatMap((words) => phrase(words, { kind: 'since' })),
  ...each('after после позже позднее', { kind: 'after' }),
  ...phrase('later than', { kind: 'after' }),
  ...each('before до ранее раньше', { kind: 'before' }),
  ...phrase('prior to', { kind: 'before' }),
  ...phrase('earlier than', { kind: 'before' }),
  ...each('until till by through по к ко', { kind: 'until' }),
  ...['up to', 'не позже', 'не позднее', 'no later than', 'not after'].flatMap((words) =>
    phrase(words, { kind: 'until' }),
  ),
  ...each('not except excluding не кроме', { kind: 'not' }),
  ...each('between между', { kind: 'between' }),
  ...each('to and or и или либо', { kind: 'join' }),
  ...each(
    'my your his her its our their whose мой твой его ее наш ваш их свой свою своем своей свои',
    { kind: 'whose' },
  ),
  ...each('onward onwards', { kind: 'onwards' }),
  ...each('earlier later sometime back', { kind: 'filler' }),
  ...phrase('so far', { kind: 'filler' }),
  ...each('about regarding concerning re о об обо про насчет', { kind: 'about' }),
  // What was said: "quotes from 2017".
  ...each(
    `quote quotes statement statements comment comments remark remarks word words speech speeches address addresses
    interview interviews anything something everything заявление заявления заявлений высказывание высказывания высказываний
    цитата цитаты слова речь речи выступление выступления интервью комментарий комментарии обращение обращения`,
    { kind: 'speech' },
  ),
  ...each(
    `people men women children troops soldiers times votes dollars euros pounds rubles roubles percent miles
    kilometers kilometres meters metres tons tonnes человек людей раз голосов долларов евро рублей процентов
    километров метров тонн`,
    { kind: 'counted' },
  ),
  ...each(
    `resolution article section room flight route number no order bill резолюция резолюции резолюцию статья статьи статью
    номер указ`,
    { kind: 'numbered' },
  ),
])

function months() {
  return [
    'january jan январь января январе январю январем',
    'february feb февраль февраля феврале февралю февралем',
    'mar март марта марте марту мартом',
    'april apr апрель апреля апреле апрелю апрелем',
    'май мая мае маю маем',
    'june jun июнь июня июне июню июнем',
    'july jul июль июля июле июлю июлем',
    'august aug август августа августе августу августом',
    'september sept sep сентябрь сентября сентябре сентябрю сентябрем',
    'october oct октябрь октября октябре октябрю октябрем',
    'november nov ноябрь ноября ноябре ноябрю ноябрем',
    'december dec декабрь декабря декабре декабрю декабрем',
  ]
    .flatMap((words, at) => each(words, { kind: 'month', month: at + 1, isDoubtful: false }))
    .concat(each('march', { kind: 'month', month: 3, isDoubtful: true }))
    .concat(each('may', { kind: 'month', month: 5, isDoubtful: true }))
}

// Not the short forms: "sun", "sat" and "wed" are words. Not среда, среды alone: also the environment.
function weekdays() {
  return [
    'monday понедельник понедельника',
    'tuesday вторник вторника',
    'wednesday среду среды',
    'thursday четверг четверга',
    'friday пятницу пятницы',
    'saturday субботу субботы',
    'sunday воскресенье воскресенья',
  ].flatMap((words, at) => each(words, { kind: 'weekday', weekday: at + 1 }))
}

function seasons() {
  const season = (name: Season, adverbs: string, nouns: string, doubtful = '') => [
    ...each(adverbs, { kind: 'season', season: name, isAdverb: true, isDoubtful: false }),
    ...each(nouns, { kind: 'season', season: name, isAdverb: false, isDoubtful: false }),
    ...each(doubtful, { kind: 'season', season: name, isAdverb: false, isDoubtful: true }),
  ]
  return [
    ...season('winter', 'зимой', 'winter зима зиму зимы'),
    ...season('spring', 'весной', 'spring весна весну весны'),
    ...season('summer', 'летом', 'summer лето лета'),
    ...season('autumn', 'осенью', 'autumn осень осени', 'fall'),
  ]
}

function units() {
  const unit = (name: Unit, words: string, plurals = '') => [
    ...each(words, { kind: 'unit', unit: name }),
    ...each(plurals, { kind: 'unit', unit: name, isPlural: true }),
  ]
  return [
    ...unit('hour', 'hour час часа', 'hours часов'),
    ...unit('day', 'day день дня дни', 'days дней'),
    ...unit('week', 'week неделя неделю недели неделе', 'weeks недель'),
    ...unit('weekend', 'weekend выходные выходных'),
    ...unit('month', 'month месяц месяца месяце месяцы', 'months месяцев'),
    ...unit('quarter', 'quarter квартал квартала квартале кварталы', 'quarters кварталов'),
    ...unit('year', 'year год года году годы годах годам годами г гг', 'years лет годов'),
    ...unit('decade', 'decade десятилетие десятилетия десятилетии', 'decades десятилетий'),
    ...unit('century', 'century век века веке столетие столетия столетии', 'centuries'),
    ...each('сутки суток', { kind: 'unit', unit: 'day', isSingle: true }),
    ...phrase('half a year', { kind: 'unit', unit: 'half-year', isSingle: true }),
    ...each('полгода', { kind: 'unit', unit: 'half-year', isSingle: true }),
  ]
}

function numbers() {
  const counts = [
    'one один одну одна',
    'two два две',
    'three три',
    'four четыре',
    'five пять',
    'six шесть',
    'seven семь',
    'eight восемь',
    'nine девять',
    'ten десять',
    'eleven одиннадцать',
    'twelve двенадцать',
  ]
  const ordinals = [
    `first i ${adjective('перв')}`,
    `second ii ${adjective('втор')}`,
    'third iii третий третье третьего третьем',
    `fourth iv ${adjective('четверт')}`,
    ...'v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' '),
  ]
  const decades = [
    'twenties двадцатые двадцатых',
    'thirties тридцатые тридцатых',
    'forties сороковые сороковых',
    'fifties пятидесятые пятидесятых',
    'sixties шестидесятые шестидесятых',
    'seventies семидесятые семидесятых',
    'eighties восьмидесятые восьмидесятых',
    'nineties девяностые девяностых',
  ]
  return [
    ...each('fifteen пятнадцать', { kind: 'count', least: 15, most: 15 }),
    ...each('twenty двадцать', { kind: 'count', least: 20, most: 20 }),
    ...each('thirty тридцать', { kind: 'count', least: 30, most: 30 }),
    ...each('fifty пятьдесят', { kind: 'count', least: 50, most: 50 }),
    ...each('hundred сто', { kind: 'count', least: 100, most: 100 }),
    ...counts.flatMap((words, at) => each(words, { kind: 'count', least: at + 1, most: at + 1 })),
    ...each('полтора полторы', { kind: 'count', least: 1, most: 2 }),
    ...each('couple пару пара', { kind: 'count', least: 2, most: 3 }),
    ...each('few several несколько', { kind: 'count', least: 2, most: VAGUE_COUNT }),
    ...phrase('couple of', { kind: 'count', least: 2, most: 3 }),
    ...ordinals.flatMap((words, at) => each(words, { kind: 'ordinal', value: at + 1 })),
    ...decades.flatMap((words, at) => each(words, { kind: 'decade', decade: 20 + at * 10 })),
    ...each('noughties нулевые нулевых', { kind: 'decade', decade: 0 }),
    ...[1, 2, 3, 4].flatMap((quarter) => each(`q${quarter}`, { kind: 'quarter', quarter })),
  ]
}

function parts() {
  const part = (index: number, of: number, words: string) =>
    each(words, { kind: 'part', part: { index, of } })
  return [
    ...part(0, 3, 'early beginning start начало начале начала началу'),
    ...part(1, 3, 'mid middle середина середине середину середины'),
    ...part(2, 3, 'late end конец конце конца концу'),
    ...part(0, 2, 'h1'),
    ...part(1, 2, 'h2'),
    ...each('half половина половине половину половины полугодие полугодии', { kind: 'half' }),
  ]
}

type Entry = readonly [string, DateMeaning]

function each(words: string, meaning: DateMeaning): Entry[] {
  return words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [word, meaning])
}

function phrase(words: string, meaning: DateMeaning): Entry[] {
  return [[words, meaning]]
}

/** The forms of a Russian adjective: hard (второй, прошлый), after ш and щ (прошедший), soft (последний). */
function adjective(stem: string): string {
  const endings = /[лрвт]$/.test(stem)
    ? 'ый ой ая ую ом ого ому ым ое ые ых'
    : /[шщ]$/.test(stem)
      ? 'ий ая ую ей ем его ему им ее ие их'
      : 'ий яя юю ей ем его ему им ее ие их'
  return endings
    .split(' ')
    .map((ending) => stem + ending)
    .join(' ')
}
