import { wordTable } from './word-list.ts'

/**
 * The kinds of office that a word for one may mean: "diplomat" may be an ambassador or a foreign minister.
 *
 * @example officeKinds('spokeswoman') // ['speaking']
 */
export function officeKinds(word: string): readonly string[] {
  const wide = WIDE.get(word)
  if (wide !== undefined) return wide.split(' ')
  const kind = KINDS.get(word)
  return kind === undefined ? [] : [kind]
}

const KINDS = wordTable(`
  president: president президент президента президенту
  vice-president: vice-president вице-президент
  premier: premier pm премьер премьер-министр премьера
  chancellor: chancellor канцлер
  minister: minister министр министра
  monarch: king queen emperor sultan emir monarch король королева
  pope: pope pontiff
  governor: governor gov губернатор губернатора
  mayor: mayor мэр мэра
  senator: senator sen сенатор сенатора
  representative: congressman congresswoman rep
  deputy: deputy mp депутат депутата
  parliament: speaker спикер
  speaking: spokesman spokeswoman spokesperson пресс-секретарь пресс-атташе представитель представительница
  ambassador: ambassador envoy посол посла посланник
  secretary: secretary секретарь
  chair: chairman chairwoman chair chairperson председатель
  director: director директор гендиректор
  chief: chief head boss ceo руководитель глава начальник
  founder: founder co-founder основатель
  judge: judge justice судья
  prosecutor: prosecutor прокурор
  attorney: attorney lawyer адвокат юрист
  officer: general admiral colonel major captain commander генерал полковник командующий
  police: sheriff detective inspector superintendent
  scholar: professor prof historian economist sociologist psychologist профессор историк экономист политолог социолог
  scientist: scientist researcher physicist chemist biologist astronomer geologist ученый учёный физик
  doctor: doctor physician surgeon врач доктор
  writer: author writer novelist poet писатель поэт
  journalist: journalist reporter editor columnist correspondent журналист редактор
  artist: singer musician actor actress artist director filmmaker певец певица актер актриса
  coach: coach trainer тренер
  player: player striker goalkeeper midfielder captain игрок вратарь
  priest: bishop archbishop cardinal priest pastor patriarch
  engineer: engineer architect инженер
  candidate: candidate nominee contender frontrunner front-runner кандидат
  adviser: adviser advisor aide strategist советник помощник
  analyst: analyst expert аналитик эксперт
  activist: activist campaigner advocate правозащитник активист
  farmer: farmer фермер
  teacher: teacher principal учитель
`)

const WIDE = wordTable(`
  president premier chancellor monarch chair chief: leader лидер
  ambassador foreign: diplomat дипломат
  senator representative deputy: lawmaker legislator congressperson парламентарий
  senator representative governor mayor president candidate: politician политик
  minister secretary chief director adviser deputy: official чиновник
`)
