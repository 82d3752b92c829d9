import { wordList } from './word-list.ts'

/** Whether a word is the head of an organisation's name or stands for one ("Ministry", "the company"). */
export function isOrganisationWord(word: string): boolean {
  return HEADS.has(word)
}

/** Whether a name of a place or building stands for those who speak from it ("the Kremlin"). */
export function isMetonym(word: string): boolean {
  return METONYMS.has(word)
}

const METONYMS = wordList(`
  kremlin pentagon vatican elysee élysée bundestag knesset duma congress senate parliament cabinet government white_house
  downing_street foggy_bottom кремль пентагон госдума дума правительство минобороны мид минфин белый_дом ватикан
`)

const HEADS = wordList(`
  ministry ministries department departments agency agencies bureau office offices administration authority commission
  committee committees council councils court courts tribunal embassy consulate mission delegation secretariat directorate
  party parties union unions federation confederation league association alliance coalition movement foundation institute
  institution university college school academy society club group groups organization organisation organizations
  organisations company companies corporation corp inc ltd firm firms bank banks fund funds trust exchange airline airlines
  airways railway railways hospital clinic church diocese police army navy force forces corps regiment guard campaign
  newspaper paper magazine journal news times post tribune herald gazette daily weekly observer guardian telegraph outlet
  network channel radio tv television station website agency portal service services team board panel
  pac center centre observatory laboratory lab program programme project initiative report survey poll study statement
  congress senate parliament assembly house chamber cabinet government regulator watchdog lobby
  министерство министерства министерстве департамент агентство агентства бюро управление администрация комиссия комитет
  комитета совет суд посольство партия союз федерация лига ассоциация фонд институт университет академия общество клуб
  группа организация компания компании корпорация банк банка биржа больница церковь полиция армия газета журнал издание
  телеканал радио сайт портал служба служба штаб ведомство пресс-служба пресс-службе правительство парламент
`)
