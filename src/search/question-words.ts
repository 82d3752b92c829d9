/** The words that frame a question, folded, in English and Russian: who asks what of whom, not the topic. */

/** Words that open a question or address the bot. */
export const ASKING = set(`
  what whats what's who whos who's whom when where why how which did does do has have had is are was were will would should could can
  remind reporters journalists source come comes any ever really actually exactly please tell show give find me us all latest recent last newest
  что кто кого когда где почему зачем как сколько какие какой какая какое каков какова каково каковы ли покажи найди дай скажи расскажи пожалуйста
  последнее последние вообще именно когда-нибудь
`)

/** Words for saying: the verb between speaker and topic, or a noun such as "quote". */
export const REPORTING = set(`
  say says said saying tell tells told telling think thinks thought claim claims claimed state states stated statement statements
  quote quotes quoted comment comments commented commenting remark remarks remarked mention mentions mentioned mentioning
  talk talks talked talking speak speaks spoke spoken speaking word words opinion opinions view views position stance
  respond responded react reacted reaction call calls called describe describes described explain explained
  declare declared announce announced promise promised warn warned deny denied admit admitted argue argued suggest suggested
  сказал сказала сказали сказало говорил говорила говорили говорит говорят заявил заявила заявили заявляет заявление заявления
  высказывание высказывания высказался высказалась высказывался высказывалась цитата цитаты цитат цитату слова словам слов
  отметил отметила подчеркнул подчеркнула думает думал думала считает считал считала комментировал комментировала
  прокомментировал прокомментировала комментарий комментарии комментария ответил ответила отвечал отвечала отреагировал
  отреагировала упоминал упоминала упомянул упомянула обещал обещала пообещал пообещала объявил объявила предупредил предупредила
  рассказал рассказала рассказывал рассказывала сообщил сообщила пояснил пояснила объяснил объяснила признал признала
  мнение мнения позиция реплика реплики фраза фразы
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
