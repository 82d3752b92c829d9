import { type Order, decideSpeaker } from '../search/decide-speaker.ts'
import { type Formatted, join } from '../telegram/format.ts'
import { renderDecided, renderDecisions, renderUndone } from '../telegram/render-decisions.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotDeps } from './deps.ts'

/** What /admin speaker does with the words behind it: a list of what holds, a decision, or one taken back. */
export async function orderSpeaker(
  words: string,
  { search, store, now, zone }: Pick<BotDeps, 'search' | 'store' | 'now' | 'zone'>,
  texts: Texts,
): Promise<Formatted> {
  const [, typed = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(words) ?? []
  const kind = typed.toLowerCase()
  const { usage } = texts.admin.speaker
  if (kind === '' || kind === 'list') {
    const made = await store.speakerDecisions()
    const names = await store.decidedNames(made.map(({ decision }) => decision))
    return join([renderDecisions(made, names, texts), usage], '\n\n')
  }
  if (kind === 'undo') {
    const [last] = await store.speakerDecisions()
    const number = rest === '' ? last?.number : Number(rest)
    const isNumber = number !== undefined && Number.isSafeInteger(number)
    const undone = isNumber ? await store.undoSpeakerDecision(number) : undefined
    return renderUndone(undone, await store.decidedNames(undone ? [undone] : []), texts)
  }
  const order = readOrder(kind, rest)
  if (!order) return usage
  const done = await decideSpeaker(order, { search, store, now: now(), zone })
  const decisions = 'problem' in done ? [] : [done.decision]
  return renderDecided(done, await store.decidedNames(decisions), texts)
}

/** The parts stand between lines: `Dmitry Peskov | Kremlin Spokesman | 2012`. */
function readOrder(kind: string, words: string): Order | undefined {
  const [speaker = '', second = '', from, until, ...more] = words
    .split('|')
    .map((part) => part.trim())
  if (speaker === '' || second === '' || more.length > 0) return undefined
  if (kind === 'split') {
    const by = readRule(from ?? '', until)
    return by && { kind, speaker, into: second, by }
  }
  if (kind === 'office') {
    return { kind, speaker, title: second, from: from || undefined, until: until || undefined }
  }
  if (from !== undefined) return undefined
  if (kind === 'merge') return { kind, speaker, into: second }
  return kind === 'alias' ? { kind, speaker, name: second } : undefined
}

/** A role, an address, or the first and the last day of a period. */
function readRule(first: string, last: string | undefined): SplitOrder['by'] | undefined {
  if (last !== undefined || startsAsDate(first)) {
    return first || last ? { from: first || undefined, until: last || undefined } : undefined
  }
  if (first === '') return undefined
  return /^https?:\/\//i.test(first) ? { article: first } : { role: first }
}

function startsAsDate(words: string): boolean {
  return /^\d{4}(?:-|$)/.test(words)
}

type SplitOrder = Extract<Order, { kind: 'split' }>
