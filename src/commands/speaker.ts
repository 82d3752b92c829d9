import type { App } from '../app.ts'
import {
  type MadeDecision,
  type Moved,
  type Order,
  type SpeakerDecision,
  type SplitRule,
  decideSpeaker,
} from '../search/decide-speaker.ts'
import { type ExitCode, type Io, fail, print } from './io.ts'
import { describeProblem } from './speaker-problem.ts'

/** Decides about a speaker, and prints what holds now, with the number under which it can be undone. */
export async function orderSpeaker(app: App, io: Io, order: Order): Promise<ExitCode> {
  const { search, store, config } = app
  const now = Temporal.Now.instant()
  const done = await decideSpeaker(order, { search, store, now, zone: config.timeZone })
  if ('problem' in done) return fail(io, describeProblem(done))
  const names = await store.decidedNames([done.decision])
  const what = describeDecision(done.decision, names)
  await print(io, `${done.number}  ${what}${describeMoved(done.moved)}`)
  return 0
}

/** Undoes a decision: the one of that number, or the last. */
export async function undoSpeaker({ store }: App, io: Io, number?: number): Promise<ExitCode> {
  const [last] = await store.speakerDecisions()
  const undone = await store.undoSpeakerDecision(number ?? last?.number ?? 0)
  if (!undone) {
    return fail(
      io,
      number === undefined
        ? 'there is no decision to undo'
        : `no decision ${number} holds; onrecord speaker list tells them`,
    )
  }
  await print(io, `undone: ${describeDecision(undone, await store.decidedNames([undone]))}`)
  return 0
}

/** Prints the decisions that hold, the latest first. */
export async function listDecisions({ store }: App, io: Io): Promise<ExitCode> {
  const made = await store.speakerDecisions()
  const names = await store.decidedNames(made.map(({ decision }) => decision))
  const lines = made.map((one) => line(one, names))
  await print(io, lines.length > 0 ? lines.join('\n') : 'nothing is decided')
  return 0
}

function line({ number, decision, decidedAt }: MadeDecision, names: Names): string {
  return `${number}  ${describeDecision(decision, names)} (${decidedAt.toString().slice(0, 10)})`
}

type Names = ReadonlyMap<string, string>

function describeDecision(decision: SpeakerDecision, names: Names): string {
  const person = (id: string, name = id) => `${names.get(id) ?? name} (${id})`
  const speaker = person(decision.speaker)
  if (decision.kind === 'merge') return `${speaker} is ${person(decision.into)}`
  if (decision.kind === 'alias') return `${speaker} is also called ${decision.name}`
  if (decision.kind === 'split') {
    return `what ${speaker} said${describeRule(decision.by)} is that of ${person(decision.into.id, decision.into.name)}`
  }
  return `${speaker} is ${decision.office.title}${describeTerm(decision.office)}`
}

function describeRule(by: SplitRule): string {
  if ('role' in by) return ` as ${by.role}`
  return 'article' in by ? ` in ${by.article}` : describeTerm(by)
}

function describeTerm({ from, until }: { from?: string | undefined; until?: string | undefined }) {
  return [from && ` from ${from}`, until && ` until ${until}`].filter(Boolean).join('')
}

function describeMoved(moved: Moved | undefined): string {
  if (!moved) return ''
  const staying = moved.stays === undefined ? '' : `, ${moved.stays} stay`
  return `; statements: ${moved.goes} go${staying}`
}
