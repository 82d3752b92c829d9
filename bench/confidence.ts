import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Draft } from '../src/corpus/extract/drafts/drafts.ts'
import { readStatements } from '../src/corpus/extract/reading.ts'
import type { Speaker } from '../src/corpus/extract/speakers/speakers.ts'
import { fold } from '../src/language/fold.ts'
import type { Span } from '../src/statement/span.ts'

// Counts how often each rule finds a quotation of gold sets and each way of naming names its speaker, and prints
// src/corpus/extract/statements/measured.ts.
//
// usage: npm run --silent bench:confidence -- GOLD.jsonl[.gz]… > src/corpus/extract/statements/measured.ts && npm run format

const Range = z.object({ start: z.int(), end: z.int() })
const Quote = Range.extend({
  mention: Range.optional(),
  speaker: z.string().optional(),
  optional: z.boolean().optional(),
})
const Gold = z.object({
  text: z.string(),
  title: z.string().optional(),
  quotes: z.array(Quote),
  discard: z.array(Range).default([]),
})
type Quote = z.infer<typeof Quote>
type Gold = z.infer<typeof Gold>
type Counts = Record<string, [yes: number, no: number]>

// From here on two spans are one statement, so that one speaker can be asked for.
const SAME = 0.8

const found: Counts = {}
const right: Record<string, Counts> = {}
for (const path of process.argv.slice(2)) for (const article of readGold(path)) count(article)
print()

function readGold(path: string): Gold[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text
    .trim()
    .split('\n')
    .map((line) => Gold.parse(JSON.parse(line)))
}

function count(gold: Gold): void {
  const { text, title } = gold
  const { document, drafts, speakers } = readStatements({ text, ...(title && { title }) })
  for (const draft of drafts) {
    if (gold.discard.some((region) => shared(region, draft) > 0)) continue
    const quote = nearest(gold.quotes, draft)
    if (quote?.optional === true) continue
    tally(found, draft.rule, quote !== undefined)
    if (quote === undefined || draft.attribution === undefined) continue
    if (likeness(quote, draft) < SAME) continue
    const speaker = speakers.of(draft.attribution)
    const isRight = judge(quote, draft, speaker, (index) => document.items[index])
    if (isRight !== undefined) tally((right[draft.rule] ??= {}), speaker.basis, isRight)
  }
}

/** The quotation most like a statement, if one covers half of the other. */
function nearest(quotes: readonly Quote[], draft: Span): Quote | undefined {
  const [best] = quotes
    .filter((quote) => shared(quote, draft) * 2 > Math.min(size(quote), size(draft)))
    .toSorted((a, b) => likeness(b, draft) - likeness(a, draft))
  return best
}

/** Intersection over union. */
function likeness(a: Span, b: Span): number {
  const both = shared(a, b)
  return both / (size(a) + size(b) - both)
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

function size({ start, end }: Span): number {
  return end - start
}

/** Whether a speaker is right; where the gold knows only a mention, one who is named there must be named in it. */
function judge(
  quote: Quote,
  { attribution }: Draft,
  { basis, name }: Speaker,
  itemAt: (index: number) => Span | undefined,
): boolean | undefined {
  if (name === undefined) return undefined
  if (quote.speaker !== undefined) {
    const known = surnames(quote.speaker)
    return surnames(name).some((surname) => known.includes(surname))
  }
  const named = attribution?.mention?.name
  const isNamed = /^(?:name|joint|organisation)$/.test(basis) && named !== undefined
  if (!isNamed || quote.mention === undefined) return undefined
  const end = attribution?.mention?.relative ?? named.to
  const [first, last] = [itemAt(named.from), itemAt(end - 1)]
  if (first === undefined || last === undefined) return undefined
  return shared(quote.mention, { start: first.start, end: last.end }) > 0
}

function surnames(name: string): string[] {
  return name
    .replace(/,? (?:Jr|Sr|II|III)\.?(?=$|[\s,])/g, '')
    .split(/\s*,\s*|\s+(?:and|и|&)\s+/)
    .map((one) =>
      fold(
        one
          .replace(/['’]s?$/, '')
          .trim()
          .split(/\s+/)
          .at(-1) ?? '',
      ),
    )
}

function tally(counts: Counts, key: string, isYes: boolean): void {
  const pair = (counts[key] ??= [0, 0])
  pair[isYes ? 0 : 1]++
}

function print(): void {
  console.log(`import type { Rule } from '../drafts/rules.ts'
import type { Basis } from '../speakers/speakers.ts'

/** How often something held, and how often it did not. */
export type Tally = readonly [yes: number, no: number]

// Made by bench/confidence.ts.

/** How often what a rule found was a quotation of the gold sets, whatever its exact edges. */
export const FOUND: Partial<Record<Rule, Tally>> = ${JSON.stringify(sorted(found))}

/** How often the speaker was right, by rule and by how the text names him. */
export const RIGHT: Partial<Record<Rule, Partial<Record<Basis, Tally>>>> = ${JSON.stringify(
    sorted(
      Object.fromEntries(Object.entries(right).map(([rule, counts]) => [rule, sorted(counts)])),
    ),
  )}`)
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
