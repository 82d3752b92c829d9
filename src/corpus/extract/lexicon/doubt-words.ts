import { wordList } from './word-list.ts'

/** Adverbs in a verb group with which nobody said it: "never said", "is quoted nowhere as saying", "hardly ever says". */
export const NEGATIONS = wordList(`
  never not nor neither nowhere no hardly scarcely barely seldom rarely without
  не ни нигде никогда никак
`)

/** Words of a verb group by which somebody was made out to have said it: "was misquoted as saying". */
export const MISQUOTATIONS = wordList(`
  misquoted misreported misrepresented falsely wrongly wrongfully mistakenly erroneously inaccurately incorrectly
  ложно ошибочно
`)

/** Words of a verb group by which others say that he said it, or the writer leaves it open. */
export const HEDGES = wordList(`
  perhaps maybe possibly apparently reportedly allegedly supposedly purportedly ostensibly rumored rumoured alleged purported believed thought assumed
  якобы будто вроде вероятно предположительно
`)

/** Words of a verb group by which it might have been said, or will be. */
export const MODALS = wordList(`
  would could might may must should shall will can cannot ought wouldn't couldn't mightn't mustn't shouldn't won't can't
  wouldn’t couldn’t mightn’t mustn’t shouldn’t won’t can’t going
  бы б
`)

/** Verbs before the one of saying by which it was left unsaid, or is only imputed: "denied saying", "is accused of saying". */
export const REFUSALS = wordList(`
  denied denies deny denying avoided avoids avoid refused refuses declined declines accused suspected short forgot forgets
  regretted failed fails stopped apologized apologised imagined
`)

/** What is going about before "has it that". */
export const RUMOURS = wordList(`rumour rumor legend gossip word`)

/** What is done to a story that goes about: "it is said that". */
export const HEARD = wordList(`
  said told believed thought understood alleged claimed rumoured rumored reported suggested assumed supposed whispered
`)

/** Reporting verbs after which the contrary of what was said stands. */
export const DENIALS = wordList(`deny dispute rebut retract disavow`)

/** Verbs with which somebody takes back a claim of his own. */
export const RETRACTIONS = wordList(`
  retracted retracts retract withdrew withdraws withdraw disavowed disavows recanted recants denied denies
  renounced renounces
`)

/** Verbs by which somebody gives the words of another. */
export const RELAYS = wordList(`read recite quote cite repeat echo retweet`)

/** What opens a condition or a question about what was said. */
export const CONDITIONS = wordList(`
  if unless lest whether suppose supposing imagine provided assuming
  если чтобы пусть пускай коли ежели
`)

/** What opens a clause that tells of the future or of a habit when its verb is in the present. */
export const TIMES = wordList(`when whenever once until till before after`)

/** What a clause depends on that somebody doubts, wants, imagines or only heard of, with or without "that" between. */
export const DOUBTS = wordList(`
  doubt doubts doubted deny denies denied denying dispute disputes disputed disbelieve disbelieves disbelieved
  imagine imagines imagined imagining suppose supposes supposed supposing pretend pretends pretended pretending
  wish wishes wished wishing expect expects expected expecting hope hopes hoped hoping want wants wanted demand demands
  demanded demanding request requests requested require requires required
  suspect suspects suspected assume assumes assumed alleged rumored rumoured claimed_falsely
  claim claims rumor rumors rumour rumours report reports allegation allegations accusation accusations
  suggestion suggestions idea notion possibility chance myth lie hoax gossip speculation fiction fantasy
  false untrue wrong unclear unlikely unknown uncertain impossible improbable inconceivable doubtful possible
`)

/** What a clause depends on that is true unless it is negated: "it is not true that he said". */
export const TRUTHS = wordList(`
  true clear known certain sure proven proved case evidence believe believes believed confirmed established think
  say says said recall remember
`)

/** Auxiliaries that stand before their subject in questions, conditions and after negations only. */
export const INVERTING = wordList(`
  do does did don't doesn't didn't don’t doesn’t didn’t has have had hasn't haven't hadn't hasn’t haven’t hadn’t
  would could might may must should shall will can cannot wouldn't couldn't shouldn't won't can't wouldn’t couldn’t
  shouldn’t won’t can’t
`)

/** Works in which people are made to say things. */
export const FICTIONS = wordList(`
  novel novels film movie play musical opera parody spoof satire sketch cartoon comic skit drama sitcom thriller
  series serial episode screenplay fantasy dream nightmare joke mockumentary
`)

/** What actors do: "Roe, who plays a judge". */
export const PLAYING = wordList(`
  play plays played playing portray portrays portrayed portraying star stars starred starring voices voiced voicing
  играющий играющая играющие сыгравший сыгравшая сыгравшие исполняющий исполняющая исполнивший исполнившая
  играет сыграл сыграла исполняет исполнил исполнила роли озвучивающий озвучивающая
`)

/** What imitators do to somebody: "imitating Roe, Doe said". */
export const IMITATING =
  /^(?:(?:imitat|impersonat|parodi|parody|mimick|spoof)(?:e[sd]?|ing|ed|es)?|mimics?|изобра(?:зил|зив|жа)\p{L}*|с?пародир\p{L}+|передразн\p{L}+|с?имитир\p{L}+|голосом|образе)$/u

/** Where actors speak. */
export const STAGES = wordList(`
  film movie play series serial show sitcom drama musical opera sketch scene episode trailer sequel comedy thriller cartoon
  фильме сериале кино спектакле пьесе мюзикле опере сцене серии эпизоде трейлере комедии драме мультфильме скетче ролике картине
`)

/** Things that show what nobody said. */
export const FAKES = wordList(`
  parody spoof satire deepfake deepfakes ai-generated fake hoax fabrication forgery doctored fabricated manipulated
`)
