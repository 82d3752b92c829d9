import { adjectiveForms, nounForms } from './russian-declension.ts'
import { wordTable } from './word-list.ts'

/** The forms of Russian names of countries, capitals and peoples, each with its country in English. */
export function russianPlaces(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [lemma, country] of COUNTRIES) {
    const forms = /(?:ский|цкий)$/.test(lemma) ? adjectiveForms(lemma) : nounForms(lemma)
    for (const { word } of forms) if (word.length > 1) found.set(word, country)
  }
  return found
}

const COUNTRIES = wordTable(`
  russia: россия рф российский русский россиянин москва московский кремлевский кремлёвский
  us: сша америка американский вашингтон
  uk: великобритания британия англия британский английский лондон лондонский
  france: франция французский париж
  germany: германия фрг немецкий германский берлин
  italy: италия итальянский рим
  spain: испания испанский мадрид
  portugal: португалия португальский
  netherlands: нидерланды голландия нидерландский голландский
  belgium: бельгия бельгийский брюссель
  switzerland: швейцария швейцарский берн женева
  austria: австрия австрийский вена
  poland: польша польский варшава
  czechia: чехия чешский прага
  slovakia: словакия словацкий братислава
  hungary: венгрия венгерский будапешт
  romania: румыния румынский бухарест
  bulgaria: болгария болгарский софия
  greece: греция греческий афины
  turkey: турция турецкий анкара стамбул
  serbia: сербия сербский белград
  croatia: хорватия хорватский загреб
  slovenia: словения словенский
  montenegro: черногория черногорский
  sweden: швеция шведский стокгольм
  norway: норвегия норвежский осло
  denmark: дания датский копенгаген
  finland: финляндия финский хельсинки
  estonia: эстония эстонский таллин
  latvia: латвия латвийский рига
  lithuania: литва литовский вильнюс
  ukraine: украина украинский киев киевский
  belarus: белоруссия беларусь белорусский минск минский
  moldova: молдавия молдова молдавский кишинев кишинёв
  georgia: грузия грузинский тбилиси
  armenia: армения армянский ереван
  azerbaijan: азербайджан азербайджанский баку
  kazakhstan: казахстан казахстанский астана
  uzbekistan: узбекистан узбекский ташкент
  kyrgyzstan: киргизия кыргызстан киргизский бишкек
  tajikistan: таджикистан таджикский душанбе
  turkmenistan: туркмения туркменистан ашхабад
  china: китай кнр китайский пекин
  japan: япония японский токио
  korea: корея кндр корейский сеул пхеньян южнокорейский северокорейский
  mongolia: монголия монгольский
  india: индия индийский дели
  pakistan: пакистан пакистанский исламабад
  afghanistan: афганистан афганский кабул
  iran: иран иранский тегеран
  iraq: ирак иракский багдад
  syria: сирия сирийский дамаск
  israel: израиль израильский иерусалим
  palestine: палестина палестинский
  lebanon: ливан ливанский бейрут
  jordan: иордания иорданский
  egypt: египет египетский каир
  libya: ливия ливийский триполи
  saudi: эр-рияд саудовский
  emirates: оаэ эмираты
  qatar: катар катарский
  canada: канада канадский оттава
  mexico: мексика мексиканский
  cuba: куба кубинский гавана
  brazil: бразилия бразильский
  argentina: аргентина аргентинский
  venezuela: венесуэла венесуэльский каракас
  australia: австралия австралийский канберра
  vietnam: вьетнам вьетнамский ханой
  indonesia: индонезия индонезийский
  europe: европа европейский
  asia: азия азиатский
  africa: африка африканский
  ussr: ссср советский
  crimea: крым крымский севастополь
  petersburg: петербург санкт-петербург
  siberia: сибирь сибирский новосибирск
  urals: урал екатеринбург
  donbass: донбасс донецк луганск днр лнр
  chechnya: чечня чеченский грозный
`)
