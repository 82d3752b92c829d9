import { russianNouns } from './russian-nouns.ts'
import { wordTable } from './word-list.ts'

/**
 * The kinds of office that a word for one may mean: "diplomat" may be an ambassador or a foreign minister.
 *
 * @example officeKinds('spokeswoman') // ['speaking']
 */
export function officeKinds(word: string): readonly string[] {
  const lemma = russianNouns(word).find(({ kind }) => kind === 'role')?.lemma ?? word
  return kindsOf(lemma)
}

function kindsOf(word: string): readonly string[] {
  const wide = WIDE.get(word)
  if (wide !== undefined) return wide.split(' ')
  const kind = KINDS.get(word)
  return kind === undefined ? [] : [kind]
}

const KINDS = wordTable(`
  president: president президент экс-президент
  vice-president: vice-president вице-президент
  premier: premier pm премьер премьер-министр экс-премьер
  chancellor: chancellor канцлер
  minister: minister министр экс-министр
  monarch: king queen emperor sultan emir monarch король королева
  pope: pope pontiff
  governor: governor gov губернатор врио
  mayor: mayor мэр градоначальник
  senator: senator sen сенатор
  representative: congressman congresswoman rep
  deputy: deputy mp депутат
  parliament: speaker спикер
  speaking: spokesman spokeswoman spokesperson пресс-секретарь пресс-атташе представитель представительница спецпредставитель
  ambassador: ambassador envoy посол посланник спецпосланник постпред консул генконсул
  secretary: secretary секретарь госсекретарь генсек генсекретарь
  dean: ректор декан
  chair: chairman chairwoman chair chairperson председатель
  director: director директор гендиректор
  chief: chief head boss ceo руководитель глава начальник
  founder: founder co-founder основатель
  judge: judge justice судья
  prosecutor: prosecutor прокурор генпрокурор
  attorney: attorney lawyer адвокат юрист правовед
  officer: general admiral colonel major captain commander генерал полковник командующий
  police: sheriff detective inspector superintendent
  scholar: professor prof historian economist sociologist psychologist профессор историк экономист политолог социолог
  scientist: scientist researcher physicist chemist biologist astronomer geologist ученый учёный физик исследователь химик биолог
  doctor: doctor physician surgeon врач доктор главврач хирург медик
  writer: author writer novelist poet писатель писательница поэт
  journalist: journalist reporter editor columnist correspondent журналист журналистка редактор главред корреспондент обозреватель
  artist: singer musician actor actress artist director filmmaker певец певица актер актёр актриса музыкант режиссер режиссёр художник артист артистка
  coach: coach trainer тренер наставник
  player: player striker goalkeeper midfielder captain игрок вратарь футболист футболистка нападающий защитник полузащитник форвард
  athlete: лыжник лыжница биатлонист биатлонистка фигурист фигуристка теннисист теннисистка гимнаст гимнастка пловец пловчиха бегун бегунья шахматист шахматистка боксёр боксер чемпион чемпионка
  owner: владелец владелица совладелец бизнесмен предприниматель
  priest: bishop archbishop cardinal priest pastor patriarch
  engineer: engineer architect инженер
  candidate: candidate nominee contender frontrunner front-runner кандидат
  adviser: adviser advisor aide strategist советник помощник советница помощница
  analyst: analyst expert аналитик эксперт
  activist: activist campaigner advocate правозащитник активист
  farmer: farmer фермер
  teacher: teacher principal учитель учительница
`)

const WIDE = wordTable(`
  president premier chancellor monarch chair chief: leader лидер
  ambassador foreign: diplomat дипломат
  senator representative deputy: lawmaker legislator congressperson парламентарий законодатель
  athlete player: спортсмен спортсменка
  senator representative governor mayor president candidate: politician политик
  minister secretary chief director adviser deputy speaking: official чиновник
`)
