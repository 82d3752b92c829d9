import { russianNouns, type RussianNoun } from './russian-nouns.ts'
import { wordList } from './word-list.ts'

/** Whether a word is the head of an organisation's name or stands for one ("Ministry", "the company"). */
export function isOrganisationWord(word: string): boolean {
  return HEADS.has(word) || isRussian('organisation', word)
}

/** Whether a name of a place or building stands for those who speak from it ("the Kremlin"). */
export function isMetonym(word: string): boolean {
  return METONYMS.has(word) || isRussian('metonym', word)
}

/** Whether a place or a person has only one body of this kind: "the Chinese government", "the Roe campaign". */
export function isBodyOfState(word: string): boolean {
  return STATE.has(word)
}

/** Whether a word says what a company does, and no person: "miner Andes Copper". */
export function isCompanyKind(word: string): boolean {
  return COMPANY_KINDS.has(word)
}

const COMPANY_KINDS = wordList(`
  miner maker carmaker automaker drugmaker chipmaker planemaker steelmaker shipbuilder homebuilder housebuilder carrier retailer
  lender insurer brewer distiller grocer supermarket utility manufacturer supplier exporter importer refiner broadcaster airline
  startup start-up conglomerate smelter
`)

const STATE = wordList(`
  government ministry military army navy police embassy consulate parliament senate cabinet campaign delegation administration
`)

function isRussian(kind: RussianNoun['kind'], word: string): boolean {
  return russianNouns(word).some((noun) => noun.kind === kind)
}

const METONYMS = wordList(`
  kremlin pentagon vatican elysee élysée bundestag knesset duma congress senate parliament cabinet government white_house
  downing_street foggy_bottom
`)

const HEADS = wordList(`
  ministry ministries department departments agency agencies bureau office offices administration authority commission
  committee committees council councils court courts tribunal embassy consulate mission delegation secretariat directorate
  party parties union unions federation confederation league association alliance coalition movement foundation institute institutes
  institution university college school academy society club group groups organization organisation organizations
  organisations company companies corporation corp inc ltd firm firms bank banks fund funds trust exchange airline airlines
  airways railway railways hospital clinic church diocese police army navy force forces corps regiment guard campaign
  newspaper paper magazine journal news times post tribune herald gazette daily weekly observer guardian telegraph outlet
  network channel radio tv television station website agency portal service services team board panel
  pac center centre centers centres observatory laboratory lab program programme project initiative report survey poll study statement
  congress senate parliament assembly house chamber cabinet government regulator watchdog lobby
`)
