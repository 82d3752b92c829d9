import { SAYING_VERBS } from './saying-verbs.ts'

/** The words that frame a question, folded, in English and Russian: who asks what of whom, not the topic. */

/** Words that open a question or address the bot. */
export const ASKING = set(`
  what whats what's who whos who's whom when where why how which did does do has have had is are was were will would should could can
  remind reporters journalists source come comes any ever really actually exactly please tell show give find me us all latest recent last newest
  что кто кого когда где почему зачем как сколько какие какой какая какое каков какова каково каковы ли покажи найди дай скажи расскажи пожалуйста
  последнее последние вообще именно когда-нибудь
`)

/** To whom much is said. */
export const REPORTERS = set('reporters journalists журналистам журналистов репортерам')

/** Words for saying: the verb between speaker and topic, or a noun such as "quote". */
export const REPORTING: ReadonlySet<string> = new Set([
  ...SAYING_VERBS,
  ...set(`
  telling think thinks thought claim claims state states statement statements quote quotes quoted comment comments
  commenting remark remarks mention mentions mentioned mentioning talk talks talked talking speak speaks spoke spoken
  speaking word words opinion opinions view views position stance respond react reacted reaction call calls called
  describe describes described explain declare announce promise warn deny admit argue suggest suggested
  заявление заявления высказывание высказывания цитата цитаты цитат цитату слова словам слов думает думал думала
  комментарий комментарии комментария отреагировал отреагировала мнение мнения позиция реплика реплики фраза фразы
`),
])

/** Verbs for saying after "did", which elsewhere are nouns or of the topic: "what did Obama write about guns". */
export const SAYING_AFTER_DID = set(`
  write add confirm ask insist stress tweet note reply answer assert emphasize emphasise allege predict acknowledge reiterate recall
  conclude observe vow pledge post
`)

/** Words that lead to the topic. */
export const ABOUT = set(`
  about on regarding concerning re over of
  о об обо про насчет поводу относительно касательно
`)

/** Words that lead to the speaker. */
export const BY = set(`
  by from according
  от согласно
`)

/** The reporting words that are nouns: whose they are spoke. */
export const REPORTING_NOUNS = set(`
  statement statements quote quotes comment comments remark remarks word words opinion opinions view views position stance claim
  claims reaction
  заявление заявления высказывание высказывания цитата цитаты цитат цитату слова словам слов комментарий комментарии комментария
  мнение мнения позиция реплика реплики фраза фразы
`)

/** What stands between the words of a question and its speaker: "at which summit did Peskov say". */
export const AUXILIARY = set(`
  did does do has have had is are was were will would should could can may
`)

export const WHEN_AND_WHAT = set(`
  what whats what's who whos who's when where why how which
  что когда где почему зачем как сколько какие какой какая какое каков какова каково каковы ли
`)

/** Speakers that are anyone. */
export const ANYONE = set(`
  anyone anybody someone somebody people everyone everybody they he she you i we
  кто-то кто-нибудь кто-либо кто нибудь либо люди все они он она вы ты
`)

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
