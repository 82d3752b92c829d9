import { wordList } from './word-list.ts'

/** Words of a clause, or of a clause of their own before it, by which the writer leaves it open whether it is so. */
export const RUSSIAN_HEDGES = wordList(`
  якобы будто словно вроде вряд едва вероятно предположительно возможно видимо по-видимому наверное наверняка кажется похоже допустим
  предположим представим вообразим
`)

/** What opens a condition, an aim or a wish. */
export const RUSSIAN_CONDITIONS = wordList(
  `если чтобы чтоб пусть пускай коли ежели будто словно кабы лишь_бы`,
)

/** How a clause begins that says it has been heard: "по слухам, …", "говорят, …". */
export const RUSSIAN_HEARSAY =
  /^(?:если верить .*|говорят|поговаривают|ходят слухи|(?:судя )?по (?:слухам|легенде|преданию|сплетням)|по \p{L}+ым (?:данным|сведениям|слухам)|по \p{L}+ой информации)$/u

/** What a clause depends on that is not so, is doubted, awaited or imagined; stems, whatever the ending. */
export const RUSSIAN_DOUBT =
  /^(?:неправд|неверн|лож[ьн]|вран[ьё]|лживо?|фейк|выдумк|вымыс|домысл|миф[аыуе]?$|слух[иоа]?[вмх]?[и]?$|сплетн|сомн[еи]|маловероятн|невероятн|невозможн|сомнительн|вообраз|представ(?:им|ь|ьте|ляю)|предполож(?:им|ение|ения|ении)|допустим|ожида|жд[уёе]т|надею?т|мечта|боит|опаса|притвор|прикинул|якобы|обвин|заподозр|подозрева|упр[её]к|приписыва|отрица|опроверг|отверг)/

/** Nouns for what somebody says: a clause that depends on one of them is told again, not told. */
export const RUSSIAN_CLAIMS =
  /^(?:сообщени|утверждени|обвинени|подозрени|информаци|сведени|верси|слов[а]?$|тезис|рассказ)\p{L}{0,3}$/u

/** What, negated, leaves a clause unproven: "не верит, что …", "не доказано, что …". */
export const RUSSIAN_BELIEF =
  /^(?:вер(?:ит|ят|ю|им|ила?|или)|дума(?:ю|ет|ют|ем|л[аи]?)|доказан|подтвержд|подтвердил[оаи]|правда$|факт$|слышал)/

/** What something turns out to be that shows what nobody said. */
export const RUSSIAN_FORGERY =
  /^(?:подделк|фальшивк|фейк|монтаж|дипфейк|розыгрыш|шутк|ложью|неправдой|вымыслом)/

/** Verbs for telling a scene: "вспомнил, как она сказала" is his word for hers. */
export const RUSSIAN_RECALLING =
  /^(?:рассказ(?:ал|ыва)|вспомн|вспомин|описа|описыва|у?слыша|припомн|передава)/

/** What is false by its nature: a forgery or a parody. */
export const RUSSIAN_FAKES =
  /^(?:фейк|дипфейк|фальшив|поддельн|подложн|пароди|сфабрикован|смонтирован|сгенерирова|нейросет|розыгрыш|пранк)/

/** Works in which people are made to say things. */
export const RUSSIAN_FICTIONS =
  /^(?:роман(?:е|ах)|пьес(?:е|ах)|повести|сказк(?:е|ах)|анекдот(?:е|ах)|скетч(?:е|ах)|комедии|мультфильм(?:е|ах)|сне|сатире|фантазии)$/

/** The predicate of a clause with which somebody calls what follows false: "неверно, сказал он, что …". */
export const RUSSIAN_FALSE = wordList(
  `неверно неправда ложь неправильно исключено невозможно немыслимо враньё вранье`,
)

/** Verbs by which somebody says that it is not so, or that he will not. */
export const RUSSIAN_DENIALS = wordList(`
  отрицать опровергать опровергнуть отвергать отвергнуть усомниться отказаться отказываться
`)
