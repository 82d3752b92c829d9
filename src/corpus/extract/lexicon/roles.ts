import { adjectiveForms } from './russian-declension.ts'
import { russianNouns, type RussianNoun } from './russian-nouns.ts'
import { wordList } from './word-list.ts'

/** Whether a word names an office or occupation that comes before a name or stands for a person ("spokesman"). */
export function isRole(word: string): boolean {
  return ROLES.has(word) || isRussian('role', word)
}

/** Whether a word may stand between the words of an office ("first", "deputy", "foreign"). */
export function isRoleModifier(word: string): boolean {
  return MODIFIERS.has(word) || RUSSIAN_MODIFIERS.has(word)
}

/** Whether a word names people without an office ("witnesses", "the woman"). */
export function isPeople(word: string): boolean {
  return PEOPLE.has(word) || isRussian('people', word)
}

/** Whether an English word looks like one for somebody who does something ("master", "caretaker", "passer-by", "typist"). */
export function isAgent(word: string): boolean {
  return AGENT.test(word) && !THINGS.has(word)
}

const AGENT = /^[a-z-]{2,}(?:[^aeiou]er|or|ist|eer|ee|keeper|woman|man|person|-by)$/

const THINGS = wordList(`
  paper newspaper letter newsletter number order matter poster banner sticker water weather winter summer power tower river
  computer filter chapter quarter corner border server printer former latter whether other another together rather never
  ever over under after disaster monster register barrier degree committee fee coffee agree tree free three guarantee list
  twist exist consist assist floor door error terror horror mirror factor sector motor color favor honor labor behavior minor
  major prior interior exterior superior offer answer manner dinner danger anger finger hunger ladder murder thunder cover her per
`)

/** Whether a word before a name only addresses its bearer and names no office: "Dr", "Mrs", "Sir". */
export function isAddress(word: string): boolean {
  return ADDRESSES.has(word)
}

const ADDRESSES = wordList(
  'mr mrs ms miss dr sir lady lord dame madam mme господин госпожа г-н г-жа дядя тётя тетя',
)

/** Whether a word before a name is an honorific, which tells that it is a person's. */
export function isHonorific(word: string): boolean {
  return HONORIFICS.has(word)
}

function isRussian(kind: RussianNoun['kind'], word: string): boolean {
  return russianNouns(word).some((noun) => noun.kind === kind)
}

const HONORIFICS = wordList(
  `capt lt col gen adm sgt maj cmdr cpl rev hon mr mrs ms miss dr prof sir lady lord dame madam mme господин госпожа г-н г-жа дядя тётя тетя`,
)

const MODIFIERS = wordList(`
  former ex acting interim first second deputy vice prime foreign senior chief chairing top incumbent outgoing presidential
  permanent special general executive managing press interior defense defence finance economy health justice state
  national federal regional local assistant associate co-founding founding honorary elect top-ranking high-ranking
  ministerial parliamentary congressional senatorial diplomatic military official leading veteran longtime public energy
  education culture environment transport labour labor trade agriculture police campaign party company
`)

const RUSSIAN_MODIFIERS: ReadonlySet<string> = new Set(
  [
    ...wordList(`бывший первый второй главный генеральный исполнительный старший младший официальный специальный постоянный
      российский исполняющий действующий нынешний новый временный государственный федеральный региональный областной
      городской краевой районный народный заслуженный полномочный чрезвычайный верховный почетный почётный военный
      ведущий президентский премьерский правительственный парламентский`),
  ].flatMap((lemma) => adjectiveForms(lemma).map(({ word }) => word)),
)

const ROLES = wordList(`
  president vice-president co-president presidents premier premiers minister ministers pm chancellor king queen prince
  princess emperor sultan emir sheikh pope cardinal archbishop bishop patriarch rabbi imam priest pastor reverend
  governor governors gov mayor mayors senator senators sen congressman congresswoman congressmen rep representative
  representatives lawmaker lawmakers legislator legislators deputy deputies mp mps councillor councilman councilwoman
  councilor alderman assemblyman assemblywoman delegate speaker whip leader leaders head heads chief chiefs chair
  chairman chairwoman chairperson chairmen co-chair co-chairman director directors co-director deputy-director manager
  managers president-elect ceo cfo coo cto founder co-founder owner co-owner boss executive executives commissioner
  commissioners commander commander-in-chief general gen admiral colonel col major captain lieutenant sergeant officer
  officers marshal brigadier corporal secretary secretaries undersecretary under-secretary secretary-general treasurer
  spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons aide aides adviser advisers advisor advisors
  strategist strategists consultant consultants pollster pollsters operative operatives campaigner organizer organiser
  ambassador ambassadors envoy envoys diplomat diplomats consul attache attaché negotiator negotiators mediator
  judge judges justice justices prosecutor prosecutors attorney attorneys lawyer lawyers sheriff detective inspector
  constable superintendent ombudsman coroner ranger investigator investigators comptroller controller bailiff warden magistrate solicitor barrister
  professor prof doctor dr physician surgeon nurse scientist scientists researcher researchers historian historians
  economist economists analyst analysts expert experts scholar scholars academic academics engineer engineers biologist
  physicist chemist psychologist psychiatrist sociologist astronomer meteorologist epidemiologist geologist architect
  teacher teachers principal dean rector provost student students librarian curator
  author authors writer writers novelist poet playwright journalist journalists reporter reporters correspondent
  columnist columnists editor editors editor-in-chief publisher blogger host presenter anchor commentator commentators
  pundit moderator filmmaker producer actor actress singer musician composer artist painter comedian model designer
  coach coaches trainer player players striker goalkeeper midfielder champion athlete skipper
  activist activists advocate advocates campaigners dissident protester protesters organizers candidate candidates
  nominee nominees contender frontrunner front-runner rival rivals opponent opponents incumbent congressperson
  politician politicians statesman official officials bureaucrat regulator regulators inspector watchdog
  farmer farmers fisherman worker workers employee employees businessman businesswoman entrepreneur investor investors
  banker broker trader merchant developer builder contractor driver pilot chef baker soldier veteran veterans fighter
  firefighter paramedic source sources insider insiders organiser coordinator administrator trustee
  mogul billionaire tycoon counsel envoy-designate laureate physicist missionary technician operator
`)

const PEOPLE = wordList(`
  man woman men women people person boy girl child children father mother son daughter brother sister husband wife
  uncle aunt cousin friend friends neighbor neighbour neighbors neighbours resident residents witness witnesses survivor
  survivors victim victims passenger passengers critics critic supporters supporter voters voter democrats republicans
  conservatives liberals authorities observers others respondents participants colleagues allies ally relatives parents
  family bystander onlooker shopkeeper caller guest patient patients locals villagers residents impostor imposter impersonator
  stranger strangers boys girls youths teenager teenagers kids
`)
