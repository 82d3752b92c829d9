import type { Language } from '../../../statement/fields.ts'
import { englishForms } from './english-forms.ts'
import type { Agreement } from './russian-verb-forms.ts'
import { russianReportingVerbs } from './russian-verbs.ts'
import { wordList } from './word-list.ts'

/**
 * What may follow a reporting verb, one letter each: `q` marked words, `t` a that-clause, `z` a clause without "that", `y` the
 * same if its verb is in sight, `i` an infinitive, `n` a noun phrase, `m` one with marked words in it, `c` an object with what
 * it is called, `w` a clause with "if", `a` an addressee before any of these.
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
    `maintain contend conclude observe testify attest hint signal caution note indicate opine
    retort reason imply theorize posit recount relate report state`,
  ],
  [
    'qtyn',
    `acknowledge explain argue predict recall stress emphasize emphasise announce reiterate mention
    admit proclaim advocate foresee envision divulge profess intimate`,
  ],
  [
    'qtym',
    `believe underscore underline suggest repeat concede confirm allege assert claim reveal
    highlight deny declare disclose reaffirm affirm estimate`,
  ],
  ['qtyi', `insist`],
  [
    'qt',
    `remark comment quip joke complain boast lament muse respond reply counter tweet post write
    blog exclaim marvel surmise speculate elaborate fire_back shoot_back hit_back push_back
    clarify tweet_out theorise crow grouse grumble gripe fret moan put_it gloat interpose snipe
    answer`,
  ],
  ['qtn', `point_out make_clear make_it_clear spell_out make_plain`],
  [
    'q',
    `mutter whisper shout yell continue rejoin chime_in interject chuckle thunder fume rail gush
    snap tease crack go_on vent sigh laugh cry enthuse bristle philosophize reflect weigh_in begin
    chant scoff bark growl grunt jeer riff react charge scream holler roar bellow croak mumble
    murmur stammer deadpan demur venture read start recite ad-lib sneer snarl sniff hiss gasp grin
    nod shrug purr wail sob plead bluster boom howl intone start_off volunteer`,
  ],
  ['qm', `echo pronounce admonish scold sum_up chide taunt`],
  ['qtzia', `tell inform assure remind warn notify advise instruct`],
  ['qta', `reassure brief lecture message email text`],
  ['qtawi', `ask`],
  ['qtaw', `inquire enquire wonder query`],
  ['tyi', `promise vow pledge agree swear`],
  ['tin', `propose recommend`],
  ['tim', `offer`],
  ['ti', `demand request`],
  ['t', `threaten`],
  ['in', `urge call_on call_upon implore beg exhort entreat beseech goad`],
  ['i', `order command encourage challenge dare invite direct forbid`],
  ['mc', `call dub label brand term deem`],
  [
    'm',
    `refer_to_as rip blast christen nickname characterize characterise portray paint liken compare
    rate tout promote pitch credit herald play_up play_down retweet cast frame hammer needle knock
    ding attack assail rebuke berate skewer savage pan ridicule lampoon thank congratulate deliver
    launch_into issue trot_out quote list detail outline express voice talk_about talk_of
    speak_about speak_of speak_out_about ask_about joke_about write_about tweet_about comment_on
    elaborate_on expound_on remark_on opine_on muse_about testify_about speculate_about gush_about
    gush_over rave_about discuss`,
  ],
  [
    'n',
    `call_for criticize criticise denounce condemn slam praise reject dismiss describe cite defend
    blame accuse decry deride mock hail applaud bash lambast lambaste question rule_out warn_of
    warn_against talk_up complain_about complain_of insist_on hint_at allude_to refer_to trumpet
    commend apologize_for apologise_for brag_about boast_about boast_of bemoan summarize summarise
    speak_out_against speak_out_for ask_for point_to rail_against rail_about inveigh_against
    argue_for argue_against plead_for appeal_for push_for press_for caution_against vouch_for
    call_out rebut dispute fault laud extol castigate excoriate chastise censure disparage
    belittle reference retract disavow`,
  ],
  [
    't',
    `think feel fear hope expect worry note_with_satisfaction find_it_important be_confident
    be_sure`,
  ],
]

const DOUBTFUL_NOUNS = wordList(`
  claim claims report reports state states comment comments note notes remark remarks charge demand demands promise promises
  pledge pledges vow vows offer offers order orders request requests answer answers question questions call calls reply
  replies post posts tweet tweets stress signal signals hint hints estimate estimates cry cries joke jokes quip quips rail
  cite press blast blasts attack attacks address challenge challenges praise blame detail details voice raise feel hope hopes
  fear fears worry worries direct counter counters bash rip caution express reveal crack cracks laugh laughs sigh snap blog
  blogs begin mention mentions query retort highlight highlights outline lament laments swear dismiss
  message messages email emails text texts brief briefs lecture lectures brand brands label labels term terms list lists issue
  issues reference references dispute disputes fault faults frame frames pitch cast nod nods shrug shrugs start starts
  rate rates quote quotes echo reason reasons offers command commands dares dare hammer needle needles
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
