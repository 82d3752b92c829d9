import { type Random, createRandom, pick } from './random.ts'

/** News of invented people, English and Russian, with about as much speech as wire stories have; the same for the same seed. */
export function makeUpNews(articles: number, seed: number): string[] {
  const random = createRandom(seed)
  return Array.from({ length: articles }, (_, index) =>
    makeArticle(index % 4 === 3 ? RUSSIAN : ENGLISH, random),
  )
}

type News = {
  readonly headline: string
  readonly dateline: string
  readonly people: readonly string[]
  readonly roles: readonly string[]
  readonly clauses: readonly string[]
  readonly plain: readonly string[]
  /** `{P}` is a person, `{R}` a role, `{C}` a clause. */
  readonly speech: readonly string[]
}

const ENGLISH: News = {
  headline: '{R} promises answers on the harbour',
  dateline: 'ELLERY, May 31. /EPA/. ',
  people: ['Ada Marlow', 'Tom Brook', 'Ines Calder', 'Viktor Sokolov', 'Joan Whitlock', 'Li Wen'],
  roles: [
    'Harbour Minister',
    'Mayor of Ellery',
    'Foreign Ministry spokeswoman',
    'union leader',
    'the chief executive of Northern Ferries',
    'opposition senator',
  ],
  clauses: [
    'the ferries will sail again before the end of the month',
    'nobody had been asked about the new timetable',
    'the talks with the owners of the yard have not failed',
    'prices in the north are rising faster than wages',
    'the bridge over the Ell was inspected in March and found safe',
    'it would be wrong to speak of a crisis',
  ],
  plain: [
    'The harbour was closed in February after a storm tore away two of its cranes.',
    'Some 300 people work at the yard, most of them from the villages along the coast.',
    'Shares in Northern Ferries fell by 4.2 percent on Tuesday.',
    'The council meets again on Thursday, when the plans for the old town are on the agenda.',
    'Work on the second terminal, which was to open in 2019, has not begun.',
    'Roads to the south remained blocked for most of the day.',
  ],
  speech: [
    '“{C},” {R} {P} told reporters on Wednesday.',
    '{P}, {R}, said that {C}.',
    '“{C},” she said. “{C}.”',
    'According to {P}, {C}.',
    '{P} called the plan “a danger to everybody who lives here” and said {C}.',
    'He added that {C}, but that “{C}.”',
    '“{C},” the {R} said in an interview with the Coast Gazette, “{C}.”',
    'Asked about the strike, {P} denied that {C}.',
  ],
}

const RUSSIAN: News = {
  headline: '{R} обещает ответы по гавани',
  dateline: 'ЭЛЛЕРИ, 31 мая. /ЭПА/. ',
  people: ['Ада Марлоу', 'Виктор Соколов', 'Инна Кальдер', 'Павел Бродов', 'Ольга Северская'],
  roles: ['министр', 'мэр города', 'официальный представитель МИД', 'глава профсоюза', 'сенатор'],
  clauses: [
    'паромы снова пойдут до конца месяца',
    'о новом расписании никого не спросили',
    'переговоры с владельцами верфи не сорваны',
    'цены на севере растут быстрее зарплат',
    'говорить о кризисе было бы неправильно',
  ],
  plain: [
    'Гавань закрыли в феврале после шторма, который сорвал два крана.',
    'На верфи работают около 300 человек, большинство из посёлков на побережье.',
    'Совет снова соберётся в четверг.',
    'Дороги на юг почти весь день оставались закрыты.',
  ],
  speech: [
    '«{C}», — заявила журналистам {P}.',
    '{P}, {R}, сообщил, что {C}.',
    'По словам {R}, {C}.',
    '«{C}, — отметил {R}. — {C}».',
    'Он добавил, что {C}.',
  ],
}

function makeArticle(news: News, random: Random): string {
  const paragraphs = Array.from({ length: 8 + random.below(16) }, () =>
    Array.from({ length: 1 + random.below(3) }, () =>
      fill(pick(random.below(5) < 2 ? news.speech : news.plain, random), news, random),
    ).join(' '),
  )
  const headline = fill(news.headline, news, random)
  return `${headline}\n\n${news.dateline}${paragraphs.join('\n\n')}\n`
}

function fill(template: string, { people, roles, clauses }: News, random: Random): string {
  const choices: Record<string, readonly string[]> = { P: people, R: roles, C: clauses }
  return template.replace(/(“|«)?\{([PRC])\}/g, (_, mark: string | undefined, kind: string) => {
    const words = pick(choices[kind] ?? [], random)
    return mark ? mark + words.charAt(0).toUpperCase() + words.slice(1) : words
  })
}
