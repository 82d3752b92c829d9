import { SAYING_VERBS } from '../saying-verbs.ts'

/** Words that tell an attribution around a quotation, folded, in English and Russian. */
export const REPORTING_WORDS: ReadonlySet<string> = new Set([
  ...SAYING_VERBS,
  ...`
  claim claims add adds note notes declare announce explain insist stress stresses emphasize argue warn write tweet
  post posted quote quotes quoted ask reply replies answer respond admit according remark comment observe point
  pointed believe believes believed recall continue continued conclude promise reiterate confirm deny words speaking
  interview conference
  сказано уверен уверена цитирует процитировал констатировал резюмировал словам слова согласно мнению
  `
    .trim()
    .split(/\s+/),
])
