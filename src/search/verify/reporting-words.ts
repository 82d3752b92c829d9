/** Words that tell an attribution around a quotation, folded, in English and Russian. */
export const REPORTING_WORDS: ReadonlySet<string> = new Set(
  `
  say says said saying tell tells told stated claim claims claimed add adds added note notes noted declare declares
  declared announce announces announced explain explains explained insist insists insisted stress stresses stressed emphasize
  emphasized emphasised argue argues argued warn warns warned write writes wrote tweet tweeted post posted quote quotes quoted ask
  asked reply replies replied answer answered respond responded admit admitted according remark remarked comment commented observe
  observed point pointed believe believes believed recall recalled continue continued conclude concluded promise promised reiterate
  reiterated confirm confirmed deny denied words speaking interview conference
  сказал сказала сказали сказано говорил говорила говорили говорит говорят заявил заявила заявили заявляет заявлял отметил
  отметила отметили отмечает отмечал подчеркнул подчеркнула подчеркивает добавил добавила добавили пояснил пояснила поясняет
  объяснил объяснила рассказал рассказала рассказали сообщил сообщила сообщили сообщает считает считал полагает уверен уверена
  напомнил напомнила ответил ответила ответили написал написала пишет признал признала признался призналась предупредил
  предупредила утверждает утверждал утверждала цитирует процитировал констатировал резюмировал уточнил уточнила продолжил
  продолжила заключил указал указала пообещал пообещала подтвердил подтвердила опроверг словам слова выразился согласно мнению
  прокомментировал прокомментировала
  `
    .trim()
    .split(/\s+/),
)
