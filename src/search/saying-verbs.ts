/** Forms of verbs for saying that are hardly ever another word, folded, in English and Russian. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  `
  say says said saying tell tells told claimed stated added noted declared declares announced announces explained explains insisted insists
  stressed emphasized emphasised argued argues warned warns wrote writes tweeted replied responded admitted remarked commented
  observed recalled concluded promised reiterated confirmed confirms denied denies asserted asserts alleged alleges predicted acknowledged
  acknowledges conceded vowed pledged asked answered
  сказал сказала сказали сказало говорил говорила говорили говорит говорят заявил заявила заявили заявляет заявлял отметил отметила
  отметили отмечает отмечал подчеркнул подчеркнула подчеркивает добавил добавила добавили пояснил пояснила поясняет объяснил объяснила
  рассказал рассказала рассказали рассказывал рассказывала сообщил сообщила сообщили сообщает считает считал считала полагает напомнил
  напомнила ответил ответила ответили отвечал отвечала написал написала пишет признал признала признался призналась предупредил
  предупредила утверждает утверждал утверждала уточнил уточнила продолжил продолжила заключил указал указала обещал обещала пообещал
  пообещала подтвердил подтвердила опроверг опровергла потребовал потребовала призвал призвала заверил заверила спросил спросила
  прокомментировал прокомментировала комментировал комментировала высказался высказалась высказывался высказывалась выразился упомянул
  упомянула упоминал упоминала объявил объявила
  `
    .trim()
    .split(/\s+/),
)
