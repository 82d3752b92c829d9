/**
 * The forms in which a message goes on from the question before, in English and Russian.
 *
 * Narrow on purpose: a message that could be a question of its own is one, for to bend it would be worse than to miss
 * that it was meant to go on.
 */
export type FollowUpForm =
  /** "And about sanctions?" */
  | { readonly kind: 'topic'; readonly words: string }
  /** "What about Putin?", "А санкции?"; `isBare`: only the words, which must be known to mean anything. */
  | { readonly kind: 'either'; readonly words: string; readonly isBare: boolean }
  /** "What did he say about sanctions?", with the words around the pronoun; `isSame`: about "it"; `isOne`: not "they". */
  | {
      readonly kind: 'pronoun'
      readonly words: string
      readonly isSame: boolean
      readonly isOne: boolean
    }
  /** "In 2016?": whether the words are a period is for the reader of dates to say. */
  | { readonly kind: 'period'; readonly words: string }
  | { readonly kind: 'earlier' | 'later' | 'who-else' }

/** The forms that a message may have, likeliest first; none for a message that stands on its own. */
export function followUpForms(message: string): FollowUpForm[] {
  const isAsked = /\?\s*$/.test(message)
  const text = message
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replace(/(?<![\s?!.…])[\s?!.…]+$/u, '')
    .trim()
  if (WHO_ELSE.test(text)) return [{ kind: 'who-else' }]
  if (EARLIER.test(text)) return [{ kind: 'earlier' }]
  if (LATER.test(text)) return [{ kind: 'later' }]
  return [...periodForm(text, isAsked), ...pronounForm(text), ...wordsForm(text, isAsked)]
}

/**
 * Whether a message can be nothing else than the going on from a question ("anything earlier?"), and is none without it.
 * "What did he say about peace?" is not one that anybody's words answer; what "they" say, people in general may have said.
 */
export function isOnlyFollowUp(message: string): boolean {
  return followUpForms(message).some((form) =>
    form.kind === 'pronoun'
      ? form.isOne && SAYS.test(form.words)
      : /^(?:earlier|later|who-else)$/.test(form.kind),
  )
}

function periodForm(text: string, isAsked: boolean): FollowUpForm[] {
  const { lead, words = '' } = PERIOD.exec(text)?.groups ?? {}
  const isMarked = lead !== '' || isAsked || PREPOSITION.test(words)
  return isMarked ? [{ kind: 'period', words }] : []
}

function pronounForm(text: string): FollowUpForm[] {
  const groups = (ENGLISH_PRONOUN.exec(text) ?? RUSSIAN_PRONOUN.exec(text))?.groups
  if (!groups) return []
  const words = `${groups['verb'] ?? ''} ${groups['after'] ?? ''}`.trim()
  const isSame = SAME.test(words) || SAID_THAT.test(words)
  const isOne = !/^(?:they|они)$/i.test(groups['who'] ?? '')
  return [{ kind: 'pronoun', words: words.replace(SAME, ' '), isSame, isOne }]
}

function wordsForm(text: string, isAsked: boolean): FollowUpForm[] {
  const topic = (TOPIC.exec(text) ?? (isAsked ? BARE_TOPIC.exec(text) : null))?.groups?.['words']
  if (topic !== undefined) return [{ kind: 'topic', words: topic }]
  const either = EITHER.exec(text)?.groups?.['words']
  if (either !== undefined) return [{ kind: 'either', words: either, isBare: false }]
  const bare = BARE.exec(text)?.groups?.['words']
  return bare === undefined ? [] : [{ kind: 'either', words: bare, isBare: true }]
}

/** A pattern from parts, spaces between words, without regard to case. */
function pattern(source: string): RegExp {
  return new RegExp(source.replaceAll(/\s+/g, ''), 'iu')
}

const END = String.raw`(?![\p{L}\p{N}])`
const S = String.raw`,?\x20`
const LEAD = `(?:and|but|also|so|ok|okay|ну${S}а|а|и|ну|но)${S}(?:(?:also|then|now|ещё|еще|вот|тогда)${S})?`
const ABOUT_THIS = String.raw`(?:(?:about|on)\x20(?:it|this|that|the\x20same|this\x20topic|that\x20topic)|об\x20этом|про\x20это|о\x20том\x20же|на\x20эту\x20тему|по\x20этому\x20поводу|по\x20этой\x20теме)`
const SAID_SOMETHING = String.raw`(?:(?:has\x20|have\x20)?(?:said|say|spoke|spoken|talked|commented)(?:\x20(?:something|anything|so))?)`
const RUSSIAN_SAID = String.raw`(?:что-нибудь|что-то|говорил[аи]?|сказал[аи]?|высказывал(?:ся|ась|ись)|высказал(?:ся|ась|ись)|упоминал[аи]?)`

const WHO_ELSE = pattern(`^(?:${LEAD})?(?:
  (?:who|(?:did\\x20|has\\x20)?any(?:one|body))\\x20else(?:\\x20${SAID_SOMETHING})?(?:\\x20${ABOUT_THIS})?
  |(?:the\\x20)?others
  |кто(?:-нибудь|-то|-либо)?\\x20(?:ещё|еще)(?:\\x20(?:${ABOUT_THIS}|${RUSSIAN_SAID})){0,3}
  |(?:а|и)\\x20(?:другие|остальные)|другие|остальные
)$`)

const ANYTHING = String.raw`(?:(?:is\x20there|was\x20there|what\x20about|how\x20about|anything|something|any|what|есть|было|ли|что|что-нибудь|что-то|что-либо|об\x20этом|did|has|he|she|they|said?|say|он|она|они|говорил[аи]?|сказал[аи]?)\x20)*`
const HE_SAID = String.raw`(?:\x20(?:(?:did|has)\x20)?(?:(?:he|she|they|он|она|они)\x20)?(?:say|said|говорил[аи]?|сказал[аи]?))?`
const THAN = String.raw`(?:\x20(?:than\x20(?:that|this)|statements?|quotes?|ones?|высказывания|цитаты))?`

const EARLIER = pattern(`^(?:${LEAD})?${ANYTHING}(?:
  earlier|older|previously|before\\x20(?:that|this|then)
  |раньше|ранее|пораньше|прежде|до\\x20(?:этого|того)|постарше|более\\x20(?:ранн|стар)\\p{L}+
)${THAN}${HE_SAID}$`)
const LATER = pattern(`^(?:${LEAD})?${ANYTHING}(?:
  later|newer|more\\x20recent(?:ly)?|after\\x20(?:that|this|then)|since\\x20then
  |позже|позднее|попозже|потом|после\\x20(?:этого|того)|с\\x20тех\\x20пор|новее|посвежее|более\\x20(?:поздн|нов|свеж)\\p{L}+
)${THAN}${HE_SAID}$`)

const PERIOD = pattern(
  `^(?<lead>(?:${LEAD})?(?:(?:what\\x20about|how\\x20about|anything|something|only|just|что-нибудь|что-то|только|что)\\x20)*)(?<words>.+)$`,
)
const PREPOSITION = pattern(
  `^(?:in|on|since|before|after|until|till|from|during|between|в|во|с|со|до|после|за|на|между)\\x20`,
)

const ENGLISH_PRONOUN = pattern(`^(?:${LEAD})?
  (?:(?:what|when|where|why|how)(?:\\x20(?:else|exactly|often))?\\x20)?(?:did|has|have|had|does|do)
  \\x20(?<who>he|she|they)\\x20(?<after>.+)$`)
const RUSSIAN_PRONOUN = pattern(`^(?:${LEAD})?
  (?:(?:что|когда|где|как|почему|зачем)\\x20)?(?:(?:ещё|еще|именно)\\x20)?
  (?<verb>(?:(?:говорил[аи]?|сказал[аи]?|${ABOUT_THIS})\\x20){0,2})
  (?<who>он|она|они)${END}(?<after>.*)$`)
const SAYS = pattern(
  `(?<!\\p{L})(?:say|said|speak|spoken|tell|told|talk|claim|claimed|mention|mentioned|говорил[аи]?|говорит|сказал[аи]?)${END}`,
)
// "When did he say that?"
const SAID_THAT = pattern(`\\p{L}\\x20(?:that|this|it|so|это)$`)
const SAME = pattern(`(?<!\\p{L})${ABOUT_THIS}${END}`)

const ABOUT = String.raw`(?:about|on|regarding|concerning|про|об|обо|о|по\x20поводу|относительно|касательно|на\x20тему)`
const TOPIC = pattern(
  `^${LEAD}(?:(?:что|anything|something|what\\x20else)\\x20)?${ABOUT}\\x20(?<words>.+)$`,
)
const BARE_TOPIC = pattern(
  `^(?:about|regarding|concerning|про|о|об|обо|по\\x20поводу)\\x20(?<words>.+)$`,
)
const EITHER = pattern(
  `^(?:${LEAD})?(?:(?:what|how)\\x20about|(?:(?:что|как)\\x20)?насч[её]т)\\x20(?<words>.+)$`,
)
const BARE = pattern(`^(?:and|а|и|ну${S}а)${S}(?:(?:вот|что|как\\x20же)\\x20)?(?<words>.+)$`)
