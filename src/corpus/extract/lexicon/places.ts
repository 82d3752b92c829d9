import { russianPlaces } from './russian-places.ts'
import { wordList } from './word-list.ts'

/** Whether a capitalised word is a country, a well-known city or a people's name, which is never a person's. */
export function isPlaceOrDemonym(word: string): boolean {
  return PLACES.has(word) || DEMONYMS.has(word) || RUSSIAN.has(word)
}

/** The country of a demonym or country name in one spelling ("Russian", "Russia’s" → "russia"), to match roles by. */
export function countryOf(word: string): string | undefined {
  const bare = word.replace(/['’]s?$/, '')
  return DEMONYMS.get(bare) ?? RUSSIAN.get(bare) ?? (PLACES.has(bare) ? bare : undefined)
}

const RUSSIAN = russianPlaces()

const DEMONYMS: ReadonlyMap<string, string> = new Map(
  `russian=russia russians=russia american=us americans=us us=us u.s=us u.s.=us usa=us british=uk britain=uk uk=uk u.k.=uk
   english=uk scottish=scotland welsh=wales irish=ireland french=france german=germany germans=germany italian=italy spanish=spain
   portuguese=portugal dutch=netherlands belgian=belgium swiss=switzerland austrian=austria polish=poland czech=czechia
   slovak=slovakia hungarian=hungary romanian=romania bulgarian=bulgaria greek=greece turkish=turkey serbian=serbia
   croatian=croatia slovenian=slovenia bosnian=bosnia albanian=albania swedish=sweden norwegian=norway danish=denmark
   finnish=finland icelandic=iceland estonian=estonia latvian=latvia lithuanian=lithuania ukrainian=ukraine
   ukrainians=ukraine belarusian=belarus moldovan=moldova georgian=georgia armenian=armenia azerbaijani=azerbaijan
   kazakh=kazakhstan uzbek=uzbekistan tajik=tajikistan kyrgyz=kyrgyzstan turkmen=turkmenistan chinese=china
   japanese=japan korean=korea indian=india pakistani=pakistan afghan=afghanistan iranian=iran iraqi=iraq syrian=syria
   israeli=israel palestinian=palestine lebanese=lebanon jordanian=jordan saudi=saudi egyptian=egypt libyan=libya
   tunisian=tunisia algerian=algeria moroccan=morocco yemeni=yemen emirati=emirates qatari=qatar kuwaiti=kuwait
   canadian=canada mexican=mexico cuban=cuba brazilian=brazil argentine=argentina chilean=chile colombian=colombia
   venezuelan=venezuela peruvian=peru bolivian=bolivia australian=australia vietnamese=vietnam thai=thailand
   indonesian=indonesia malaysian=malaysia filipino=philippines philippine=philippines burmese=myanmar nigerian=nigeria
   kenyan=kenya ethiopian=ethiopia sudanese=sudan african=africa european=europe asian=asia soviet=ussr kremlin=russia
   moscow=russia washington=us london=uk paris=france berlin=germany beijing=china kiev=ukraine kyiv=ukraine tokyo=japan`
    .split(/\s+/)
    .map((pair) => {
      const [word = '', country = ''] = pair.split('=')
      return [word, country] as const
    }),
)

const PLACES = wordList(`
  russia america britain scotland wales ireland france germany italy spain portugal netherlands belgium luxembourg
  switzerland austria poland czechia slovakia hungary romania bulgaria greece turkey serbia croatia slovenia bosnia kosovo
  montenegro macedonia albania sweden norway denmark finland iceland estonia latvia lithuania ukraine belarus moldova
  georgia armenia azerbaijan kazakhstan uzbekistan tajikistan kyrgyzstan turkmenistan china taiwan japan korea mongolia
  india pakistan bangladesh nepal afghanistan iran iraq syria israel palestine lebanon jordan egypt libya tunisia algeria
  morocco yemen oman qatar kuwait bahrain canada mexico cuba haiti jamaica guatemala honduras nicaragua panama brazil
  argentina chile colombia venezuela peru bolivia ecuador uruguay paraguay australia vietnam thailand cambodia laos myanmar
  indonesia malaysia singapore philippines brunei nigeria kenya ethiopia somalia sudan ghana senegal mali niger chad congo
  rwanda uganda tanzania zambia zimbabwe angola mozambique africa europe asia eurasia crimea siberia donbass chechnya
  england california texas florida ohio virginia michigan pennsylvania illinois arizona nevada colorado iowa wisconsin
  minnesota missouri kansas oregon oklahoma louisiana alabama mississippi tennessee kentucky indiana massachusetts
  connecticut vermont maine maryland delaware utah idaho montana wyoming nebraska hampshire carolina dakota jersey
  york chicago boston houston dallas atlanta miami philadelphia detroit seattle denver angeles francisco vegas brussels
  geneva vienna prague warsaw budapest bucharest sofia athens ankara istanbul rome madrid lisbon amsterdam stockholm oslo
  copenhagen helsinki riga tallinn vilnius minsk tbilisi yerevan baku astana tashkent delhi mumbai seoul pyongyang hanoi
  bangkok jakarta manila sydney canberra ottawa toronto cairo tripoli damascus baghdad tehran jerusalem riyadh kabul
  islamabad havana caracas brasilia nairobi davos
`)
