import type { Language } from '../../../statement.ts'
import { englishForms } from './english-forms.ts'
import type { Agreement } from './russian-verb-forms.ts'
import { russianReportingVerbs } from './russian-verbs.ts'
import { wordList } from './word-list.ts'

/**
 * What may follow a reporting verb, one letter each: `q` marked words, `t` a that-clause, `z` a clause without "that", `y` the
 * same if its verb is in sight,
 * `i` an infinitive, `n` a noun phrase, `m` one
 * with marked words in it, `w` a clause with "if", `a` an addressee before any of these.
 */
export type Frames = string

/**
 * A form of a reporting verb: `rest` are the words that must follow ("out" after "pointed"), `form` is `finite`,
 * `participle` ("adding", "добавив") or `base` (an infinitive or a plural present).
 */
export type VerbForm = {
  lemma: string
  rest: readonly string[]
  frames: Frames
  form: 'finite' | 'participle' | 'base'
  isNounToo: boolean
  language: Language
  /** What a finite Russian form says of its subject. */
  agreement?: Agreement
}

/** The reporting verbs that a lower-case word may be a form of, those with most words first. */
export function reportingVerbs(word: string): readonly VerbForm[] {
  return VERBS.get(word) ?? NONE
}

const NONE: readonly VerbForm[] = []

const ENGLISH: readonly (readonly [Frames, string])[] = [
  ['qtz', `say add`],
  [
    'qty',
    `maintain contend conclude observe testify attest insist hint signal caution note indicate`,
  ],
  [
    'qtyn',
    `acknowledge explain argue predict reveal recall stress emphasize emphasise underscore underline`,
  ],
  [
    'qtym',
    `claim believe concede admit announce suggest confirm declare estimate reiterate disclose assert allege
    highlight mention affirm reaffirm proclaim`,
  ],
  ['qt', `state`],
  [
    'qt',
    `remark comment opine quip joke complain boast lament muse respond reply retort counter tweet post write blog
    exclaim marvel surmise speculate elaborate fire_back shoot_back hit_back push_back`,
  ],
  [
    'q',
    `mutter whisper shout yell continue rejoin chime_in interject chuckle thunder fume rail gush snap tease crack go_on
    vent sigh laugh cry enthuse bristle philosophize reflect weigh_in sum_up begin write_in chant`,
  ],
  ['qtzia', `tell inform assure remind warn notify`],
  ['qtn', `point_out make_clear make_it_clear spell_out make_plain`],
  ['qt', `report deny answer`],
  ['qtaw', `ask inquire enquire wonder query`],
  ['tin', `propose recommend demand threaten`],
  ['ti', `promise vow pledge agree offer swear request advise`],
  ['in', `urge call_on call_upon implore beg exhort`],
  ['m', `call refer_to_as detail rip blast`],
  [
    'n',
    `call_for criticize criticise denounce condemn slam praise reject dismiss describe outline cite
    defend blame accuse decry deride mock hail applaud bash lambast lambaste question rule_out warn_of
    warn_against talk_up complain_about complain_of express insist_on hint_at
    allude_to refer_to trumpet commend apologize_for apologise_for brag_about boast_about boast_of bemoan
    summarize summarise`,
  ],
  [
    't',
    `think feel fear hope expect worry note_with_satisfaction find_it_important be_confident be_sure`,
  ],
]

const DOUBTFUL_NOUNS = wordList(`
  claim claims report reports state states comment comments note notes remark remarks charge demand demands promise promises
  pledge pledges vow vows offer offers order orders request requests answer answers question questions call calls reply
  replies post posts tweet tweets stress signal signals hint hints estimate estimates cry cries joke jokes quip quips rail
  cite press blast blasts attack attacks address challenge challenges praise blame detail details voice raise feel hope hopes
  fear fears worry worries direct counter counters bash rip caution express reveal crack cracks laugh laughs sigh snap blog
  blogs begin mention mentions query retort highlight highlights outline lament laments swear dismiss
`)

const VERBS = index([
  ...ENGLISH.flatMap(([frames, lemmas]) =>
    [...wordList(lemmas)].flatMap((phrase) => {
      const [lemma = '', ...rest] = phrase.split(' ')
      return englishForms(lemma).map(({ word, form }) => ({
        word,
        verb: {
          lemma: phrase,
          rest,
          frames,
          form,
          isNounToo: DOUBTFUL_NOUNS.has(word),
          language: 'en' as const,
        },
      }))
    }),
  ),
  ...russianReportingVerbs().map(({ lemma, words: [word = '', ...rest], frames, form }) => {
    const agreement = form.form === 'finite' ? { agreement: form.agreement } : {}
    const verb = { lemma, rest, frames, form: form.form, isNounToo: false, language: 'ru' as const }
    return { word, verb: { ...verb, ...agreement } }
  }),
])

function index(pairs: readonly { word: string; verb: VerbForm }[]): Map<string, VerbForm[]> {
  const verbs = new Map<string, VerbForm[]>()
  for (const { word, verb } of pairs) {
    const same = verbs.get(word)
    if (same === undefined) verbs.set(word, [verb])
    else same.push(verb)
  }
  for (const forms of verbs.values()) forms.sort((a, b) => b.rest.length - a.rest.length)
  return verbs
}
