import { beginsCyrillic } from '../../../language/cyrillic.ts'
import { wordList } from './word-list.ts'

/** A reading of a word as a Russian given name or patronymic in some case. */
export type GivenName = { name: string; gender: 'female' | 'male'; isNominative: boolean }

/** The readings of a lower-case word as a given name or patronymic: "александра" is hers, or his in the genitive. */
export function russianGivenNames(word: string): readonly GivenName[] {
  if (!beginsCyrillic(word)) return NONE
  const known = FORMS.get(word)
  if (known !== undefined) return known
  const patronymic = PATRONYMICS.find(([pattern]) => pattern.test(word))
  if (patronymic === undefined) return NONE
  const [pattern, ending, gender] = patronymic
  const name = word.replace(pattern, `$1${ending}`)
  return [{ name, gender, isNominative: name === word }]
}

const NONE: readonly GivenName[] = []

const PATRONYMICS: readonly (readonly [RegExp, string, GivenName['gender']])[] = [
  [/(ович|евич|[ьк]ич|мич)(?:а|у|ем|е)?$/, '', 'male'],
  [/(овн|евн|ичн)(?:а|ы|е|у|ой|ою)$/, 'а', 'female'],
]

const MALE = wordList(`
  владимир дмитрий сергей алексей михаил николай игорь олег юрий борис иван андрей павел константин анатолий геннадий леонид
  евгений максим роман денис антон вячеслав валерий виталий григорий александр станислав руслан кирилл тимур артем артём егор
  глеб илья аркадий василий виктор петр пётр федор фёдор степан семен семён тимофей матвей лев никита данила даниил давид
  яков герман марк филипп захар савелий родион эдуард вадим валентин владислав ярослав святослав всеволод мстислав богдан
  ростислав георгий ефим ефрем игнат игнатий иннокентий кузьма лука макар мирон наум платон прохор савва тарас трофим
  альберт артур арсений арсен армен ашот рамзан рустам рустэм ринат рамиль марат айрат ильдар ильхам нурсултан касым-жомарт
  шавкат эмомали гурбангулы серик тигран нодар ираклий гурам зураб заур магомед мурат аслан казбек хасан ахмед ахмат
  дональд джон джо джордж джеймс роберт ричард томас билл том майкл дэвид пол питер марк стив стивен эдвард энтони барак
  эммануэль эмманюэль франсуа николя жан жан-клод пьер жак оливье ангус ханс франк олаф гельмут йенс штефан вольфганг
  йозеф йоахим карл отто фридрих себастьян мартин лукас маттео джузеппе серджо марио сильвио антонио педро хосе хуан
  карлос луис мигель фернандо виктор реджеп мевлют хакан башар бенджамин беньямин мухаммед мохаммад хасан али хосейн
  нарендра синдзо фумио абдель-фаттах юнас ларс свен эрик улаф пеэр томаш вацлав милош петр анджей лех
  ярослав збигнев войцех дональд ежи гитанас альгис арвидас эгилс юрис тоомас виктор роберт александар алоис борут
  володимир олександр сергій андрій микола дмитро арсеній павло юрій леонід віктор петро уладзімір аляксандр алесь
  зенон остап булат вениамин дамир демид иосиф камиль курт назар радий уильям фарид феликс франц хабиб эльдар эрик влад ганс
  марко миша саша петя вова ваня лёша леша дима серёжа сережа коля гриша костя паша толя витя юра боря
  василь марсель наиль рафаэль шамиль
`)

const FEMALE = wordList(`
  анна мария елена ольга татьяна наталья наталия ирина светлана екатерина юлия валентина галина людмила вера надежда любовь
  лариса марина оксана дарья полина анастасия александра ксения алла нина тамара раиса зоя лидия евгения виктория софия софья
  варвара вероника алина алиса арина анжелика антонина василиса диана ева елизавета жанна злата инна инга карина кира клара
  кристина лилия любава майя маргарита милана мирослава нелли нонна олеся прасковья регина римма роза рената сабина серафима
  снежана стелла таисия ульяна фаина эвелина элина эльвира эмма яна ярослава мадина зарина гульнара эльмира лейла асель
  ангела урсула тереза маргарет дженнифер мэри хиллари камала джен кэтрин катрин анналена сара ханна марин марин софи жозефин
  кая эрна майя джорджа мишель анхела кристин лора саманта дана викки ингрид моника эва беата дана зузана ивета маргрете
  елизабет тулси мелания иванка валери кэролайн линда нэнси бриджит
  лена катя маша наташа таня оля света юля настя даша аня соня лиза ира галя люда надя люба зина
  алёна альбина акулина виолетта галия клавдия марианна мира ника юлиана
  світлана оксана олена тетяна катерина марія юлія наталія
`)

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['павел', ['павла', 'павлу', 'павлом', 'павле']],
  ['лев', ['льва', 'льву', 'львом', 'льве']],
  ['петр', ['петра', 'петру', 'петром', 'петре']],
  ['пётр', ['петра', 'петру', 'петром', 'петре']],
  ['любовь', ['любови', 'любовью']],
])

// By the ending of the nominative: the endings of the other cases.
const DECLENSION: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/ий$/, 'й', ['я', 'ю', 'ем', 'и']],
  [/ия$/, 'я', ['и', 'ю', 'ей']],
  [/й$/, 'й', ['я', 'ю', 'ем', 'е']],
  [/ь$/, 'ь', ['я', 'ю', 'ем', 'е']],
  [/я$/, 'я', ['и', 'е', 'ю', 'ей']],
  [/[гкхжшчщ]а$/, 'а', ['и', 'е', 'у', 'ой', 'ей']],
  [/а$/, 'а', ['ы', 'е', 'у', 'ой']],
]
const MALE_ENDINGS = ['а', 'у', 'ом', 'ем', 'е']

const FORMS = index()

function index(): ReadonlyMap<string, GivenName[]> {
  const forms = new Map<string, GivenName[]>()
  for (const [gender, names] of [
    ['male', MALE],
    ['female', FEMALE],
  ] as const) {
    for (const name of names) {
      for (const word of declined(name, gender)) {
        const same = forms.get(word) ?? []
        forms.set(word, [...same, { name, gender, isNominative: word === name }])
      }
    }
  }
  return forms
}

function declined(name: string, gender: GivenName['gender']): string[] {
  const irregular = IRREGULAR.get(name)
  if (irregular !== undefined) return [name, ...irregular]
  const rule = DECLENSION.find(([pattern]) => pattern.test(name))
  if (rule !== undefined) {
    const [, ending, endings] = rule
    if (ending === 'ь' && gender === 'female') return [name]
    return [name, ...endings.map((other) => name.slice(0, -ending.length) + other)]
  }
  const isDeclined = gender === 'male' && /[бвгджзклмнпрстфхцчшщ]$/.test(name)
  return isDeclined ? [name, ...MALE_ENDINGS.map((ending) => name + ending)] : [name]
}
