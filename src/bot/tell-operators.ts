import { hash } from 'node:crypto'
import type { Api } from 'grammy'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Decision, Report } from '../store/corrections.ts'
import { describeFailure, isUnchanged, isUneditable } from '../telegram/failure.ts'
import { format, join } from '../telegram/format.ts'
import { type Candidate, renderCase } from '../telegram/render-report.ts'
import type { Rendered } from '../telegram/rendered.ts'
import type { Texts } from '../telegram/text/texts.ts'
import { chatTexts } from './chat-texts.ts'
import type { BotDeps } from './deps.ts'
import { messageOptions } from './message-options.ts'

type Deps = Pick<BotDeps, 'store' | 'search' | 'log' | 'language' | 'admins' | 'now' | 'zone'>

/**
 * Shows a report to every operator as it stands: the message that each has of it is edited, and who has none gets one. Whom
 * the bot cannot write to is logged; the report stays open for the command line.
 */
export async function tellOperators(
  row: number,
  api: Api,
  deps: Deps,
  options: CaseOptions = {},
): Promise<void> {
  const { store, admins, log } = deps
  const report = await store.report(row)
  if (!report) return
  const known = new Map(
    (await store.operatorMessages(row)).map(({ chat, message }) => [chat, message]),
  )
  for (const chat of admins) {
    try {
      const rendered = await caseFor(report, await chatTexts(chat, deps), deps, options)
      const message = await putInto(api, chat, rendered, known.get(chat))
      await store.saveReportMessage({ chat, message, report: row, for: 'operator' })
    } catch (error) {
      log.warn({ chat, ...describeFailure(error) }, 'an operator could not be told of a report')
    }
  }
}

type CaseOptions = {
  /** Speakers are offered. */
  readonly isChoosing?: boolean
  /** How many messages are put right because of it. */
  readonly messages?: number | undefined
}

async function caseFor(
  report: Report,
  texts: Texts,
  deps: Deps,
  { isChoosing = false, messages = 0 }: CaseOptions,
): Promise<Rendered> {
  const { corrections } = texts
  // Of what was decided about it must be seen what it was, also when it is not on record any more.
  const statement = report.outcome
    ? (await deps.search.page(report.statement))?.statement
    : await deps.search.statement(report.statement)
  const decided =
    report.outcome === 'speaker'
      ? corrections.decided.speaker(statement?.speaker?.name ?? texts.unknownSpeaker)
      : report.outcome && format`${corrections.decided[report.outcome]}`
  return renderCase(
    {
      report: report.row,
      reason: report.reason,
      words: report.words,
      statement,
      decided: decided && join([decided, messages > 0 ? corrections.amending(messages) : ''], '\n'),
      ...(isChoosing && {
        candidates: (await candidatesFor(report, deps)).map(({ shown }) => shown),
      }),
    },
    texts,
  )
}

/** Edits an operator's message, or sends one; where it stands. */
async function putInto(
  api: Api,
  chat: number,
  rendered: Rendered,
  instead: number | undefined,
): Promise<number> {
  const options = messageOptions(rendered)
  if (instead !== undefined) {
    try {
      await api.editMessageText(chat, instead, rendered.text, options)
      return instead
    } catch (error) {
      if (isUnchanged(error)) return instead
      if (!isUneditable(error)) throw error
    }
  }
  return (await api.sendMessage(chat, rendered.text, options)).message_id
}

/** Who may have said it: those whose name the operator typed, else those who speak in the same articles. */
export async function candidatesFor(
  { statement, typed }: Report,
  { store, search, now, zone }: Pick<Deps, 'store' | 'search' | 'now' | 'zone'>,
): Promise<{ readonly speaker: SpeakerOf; readonly shown: Candidate }[]> {
  if (typed === undefined) {
    return (await store.speakersBeside(statement, MOST)).map((speaker) => candidate(speaker))
  }
  const today = now().toZonedDateTimeISO(zone).toPlainDate()
  const { speakers } = await search.findSpeakers(typed, today)
  const known = speakers.slice(0, MOST).map(({ id, name }) => candidate({ id, name }))
  const isKnown = known.some(({ speaker }) => speaker.name.toLowerCase() === typed.toLowerCase())
  return isKnown ? known : [...known, candidate({ name: typed })]
}

type SpeakerOf = Extract<Decision, { outcome: 'speaker' }>['speaker']

function candidate(speaker: SpeakerRef | { readonly name: string }): {
  speaker: SpeakerOf
  shown: Candidate
} {
  const { name } = speaker
  const id = 'id' in speaker ? speaker.id : undefined
  const digest = hash('sha256', `${id ?? ''}\n${name}`, 'base64url').slice(0, DIGEST_LENGTH)
  return { speaker, shown: { name, digest, isNew: id === undefined } }
}

const MOST = 8
const DIGEST_LENGTH = 12
