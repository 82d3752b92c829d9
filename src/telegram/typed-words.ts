/**
 * Words of a question as they were typed: the search knows them only in lower case and without accents. A word that the
 * question does not have, because it was understood as another, stays as it is.
 */
export function typedWords(words: readonly string[], question: string): string[] {
  const typed = new Map<string, string>()
  for (const [word] of question.matchAll(WORD)) {
    const key = plain(word)
    if (!typed.has(key)) typed.set(key, word)
  }
  return words.map((word) => typed.get(plain(word)) ?? word)
}

/**
 * The topic of a question as it was typed, with the small words in it: "sanctions will not work" without its "not" is the
 * opposite. Where other words stand between those of the topic, or some of it was understood otherwise, the words alone.
 */
export function typedTopic(topic: readonly string[], question: string): string {
  const run = typedRun(topic, question)
  return run ? question.slice(run.start, run.end) : typedWords(topic, question).join(' ')
}

/**
 * The topic of a question as it was typed, in Russian with the preposition that it is declined by: «о бананах». Without
 * the small words where one of them, "not" or "or", says what the words alone do not. `undefined` where some of it was
 * understood as another word.
 */
export function topicAsTyped(topic: readonly string[], question: string): string | undefined {
  const run = typedRun(topic, question)
  const small = run && question.slice(run.start, run.end).match(WITH_APOSTROPHE)?.map(plain)
  if (!run || small?.some((word) => NEGATIONS.has(word) || CHOICES.has(word))) {
    const typed = new Set(Array.from(question.matchAll(WORD), ([word]) => plain(word)))
    const isTyped = topic.length > 0 && topic.every((word) => typed.has(plain(word)))
    return isTyped ? typedWords(topic, question).join(' ') : undefined
  }
  const [before = ''] = RUSSIAN_ABOUT.exec(question.slice(0, run.start)) ?? []
  return before.trimStart() + question.slice(run.start, run.end)
}

/** Where in a question its topic stands, if no other words but small ones stand between. */
function typedRun(
  topic: readonly string[],
  question: string,
): { readonly start: number; readonly end: number } | undefined {
  const typed = Array.from(question.matchAll(WITH_APOSTROPHE), ({ 0: word, index }) => ({
    key: plain(word).replace('’', "'").replace(/'s$/, ''),
    start: index,
    end: index + word.length,
  }))
  const keys = topic.flatMap((word) => word.match(WORD) ?? []).map(plain)
  const first = typed.findIndex(({ key }) => key === keys[0])
  const last = lastOfRun(keys, typed.slice(Math.max(0, first)))
  if (first === -1 || last === undefined) return undefined
  const leading = typed.slice(0, first).findLastIndex(({ key }) => !NEGATIONS.has(key)) + 1
  const [start, end] = [typed[leading]?.start, typed[first + last]?.end]
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** Which of the typed words is the last of the keys, if these follow each other with small words between at most. */
function lastOfRun(
  keys: readonly string[],
  typed: readonly { readonly key: string }[],
): number | undefined {
  let at = 0
  for (const key of keys) {
    while (typed[at] && typed[at]?.key !== key) {
      if (!SMALL.has(typed[at]?.key ?? '')) return undefined
      at += 1
    }
    if (!typed[at]) return undefined
    at += 1
  }
  return at > 0 ? at - 1 : undefined
}

function plain(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
/** "Won't" is one word. */
const WITH_APOSTROPHE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*/gu

const RUSSIAN_ABOUT = /(?:^|\s)(?:о|об|обо|про|насч[её]т|по поводу)\s+$/iu

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(plain))
}

const NEGATIONS = setOf(`
  no not never nobody nothing without cannot won't don't doesn't didn't isn't aren't wasn't weren't can't couldn't shouldn't wouldn't
  не ни нет без никогда никто никого ничего нельзя
`)

/** Of these words the one is meant without the other. */
const CHOICES = setOf('or или либо except кроме instead вместо')

const SMALL: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...setOf(`
    a an the and or of at by for with against between into through during before after to from in on off over under per than
    will would shall should can could may might must is are was were be been has have had
    и или а в во на к ко по с со из за от до о об обо у при для про под над перед между через против после вместо кроме будет будут
    был была было были бы ли
  `),
])
