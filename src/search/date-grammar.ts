import type { DateToken } from './date-tokens.ts'

/** A rule of the grammar of dates: neighbouring tokens of these kinds together mean another token. */
export type Rule = {
  /** For each token in order the kinds that it may be of. */
  readonly alternatives: readonly (readonly string[])[]
  readonly make: Make<readonly DateToken[]>
}

/** What the tokens mean together, as asked on a day and with the token before them; `undefined`: nothing. */
type Make<Tokens> = (
  tokens: Tokens,
  today: Temporal.PlainDate,
  before: DateToken | undefined,
) => Made | undefined

/** A token without its place, which is that of the tokens it is made of. */
type Made = Unplaced<DateToken>

type Unplaced<Token> = Token extends unknown ? Omit<Token, 'start' | 'end' | 'text'> : never
type Kinds = DateToken['kind']
type Alternatives<Words extends string> = Words extends `${infer First}|${infer Rest}`
  ? First | Alternatives<Rest>
  : Words
type Matched<Pattern extends readonly string[]> = {
  readonly [At in keyof Pattern]: Extract<DateToken, { readonly kind: Alternatives<Pattern[At]> }>
}
type Checked<Pattern extends readonly string[]> = {
  readonly [At in keyof Pattern]: Alternatives<Pattern[At]> extends Kinds ? Pattern[At] : never
}

/**
 * A rule for tokens of these kinds in order, with alternatives parted by a bar.
 *
 * @example rule(['last', 'weekday|recurring'], ([, day], today) => …)
 */
export function rule<const Pattern extends readonly string[]>(
  kinds: Pattern & Checked<Pattern>,
  make: Make<Matched<Pattern>>,
): Rule {
  const alternatives = kinds.map((kind) => kind.split('|'))
  const isMatched = (tokens: readonly unknown[]): tokens is Matched<Pattern> =>
    tokens.length === kinds.length
  return {
    alternatives,
    make: (tokens, today, before) => (isMatched(tokens) ? make(tokens, today, before) : undefined),
  }
}

/** Applies the rules one after another, each wherever it fits, so that a later rule sees what earlier ones made. */
export function rewrite(
  tokens: readonly DateToken[],
  rules: readonly Rule[],
  today: Temporal.PlainDate,
): readonly DateToken[] {
  return rules.reduce((current, next) => applyRule(current, next, today), tokens)
}

function applyRule(
  tokens: readonly DateToken[],
  { alternatives, make }: Rule,
  today: Temporal.PlainDate,
): readonly DateToken[] {
  const current = [...tokens]
  let at = 0
  while (at < current.length) {
    const matched = matchAt(current, at, alternatives)
    const made = matched && make(matched.found, today, current[at - 1])
    if (made) current.splice(at, matched.length, { ...made, ...placeOf(matched.found) })
    // What was made may begin the same again: "1961, 1962 or 1963".
    if (!made || alternatives.length === 1) at += 1
  }
  return current
}

function placeOf(tokens: readonly DateToken[]) {
  return {
    start: tokens.at(0)?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    text: tokens.map(({ text }) => text).join(' '),
  }
}

// They may stand between two tokens: "31st of May, 2017".
const GLUE: ReadonlySet<string> = new Set<DateToken['kind']>(['the', 'of', 'comma'])

function matchAt(
  tokens: readonly DateToken[],
  start: number,
  alternatives: readonly (readonly string[])[],
): { found: DateToken[]; length: number } | undefined {
  const found: DateToken[] = []
  let at = start
  for (const kinds of alternatives) {
    const isWanted = (token: DateToken | undefined) => token && kinds.includes(token.kind)
    while (found.length > 0 && !isWanted(tokens[at]) && GLUE.has(tokens[at]?.kind ?? '')) {
      at += 1
    }
    const token = tokens[at]
    if (!token || !isWanted(token)) return undefined
    found.push(token)
    at += 1
  }
  return { found, length: at - start }
}
