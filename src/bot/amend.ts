import type { Bot } from 'grammy'
import { setTimeout } from 'node:timers/promises'
import type { Turns } from '../lib/turns.ts'
import { every } from '../lib/every.ts'
import type { Report } from '../store/corrections.ts'
import type { Amendment, Shown } from '../store/shown-statements.ts'
import {
  describeFailure,
  isGone,
  isMuted,
  isPassing,
  isUnchanged,
  isUneditable,
} from '../telegram/failure.ts'
import { type Formatted, join } from '../telegram/format.ts'
import { renderOutcome } from '../telegram/render-report.ts'
import { type TextLanguage, textsFor } from '../telegram/text/texts-for.ts'
import type { Texts } from '../telegram/text/texts.ts'
import { createAmendedMessages } from './amended-message.ts'
import type { BotContext } from './context.ts'
import { correctionNote } from './correction-note.ts'
import type { BotDeps } from './deps.ts'
import { messageOptions } from './message-options.ts'
import { placeKey } from './place-key.ts'
import type { Rendering } from './rendering.ts'

/** Puts right what was sent before it was decided that a statement is wrong, and tells who reported it. */
export type Amender = {
  /** Does at most so much of what waits, slowly, and at the rate that it shares with digests. */
  run(limit: number, signal?: AbortSignal): Promise<void>
}

export type AmenderParts = {
  readonly bot: Bot<BotContext>
  readonly rendering: Rendering
  /** The turns in which messages that stand are changed: what a reader opens meanwhile is not undone. */
  readonly changes: Turns
}

/** What is to be sent. It is taken before its turn, so that looking whether anything waits takes no place from digests. */
type Work = {
  /** `waits` when Telegram does not take it now. */
  send(): Promise<'waits' | 'done'>
  settle(waits: 'waits' | undefined): Promise<void>
}

/**
 * What waits is in the store, and is taken out of it one by one, so that any number of runs share it, and what a run has not
 * finished is done by the next start. An edit that is repeated changes nothing; a note or an outcome could then come twice.
 */
export function createAmender(deps: BotDeps, { bot, rendering, changes }: AmenderParts): Amender {
  const { store, search, log, language, rate } = deps
  const { api } = bot
  const edit = createAmendedMessages(deps, { bot, rendering })

  return {
    async run(limit, signal) {
      for (let done = 0; done < limit; done += 1) {
        const work = await next()
        if (!work) return
        // Without a turn nothing was sent.
        const sent = (await rate.turn(() => work.send(), signal)) ?? 'waits'
        await work.settle(sent === 'waits' ? sent : undefined)
        if (sent === 'waits') return
        await setTimeout(1000 / PER_SECOND)
      }
    },
  }

  /** Takes out what waits longest. */
  async function next(): Promise<Work | undefined> {
    const report = await store.takeOutcome()
    if (report) {
      return {
        send: () => tried(() => tell(report), 'a reporter could not be told'),
        settle: (waits) => store.settleOutcome(report.row, waits),
      }
    }
    const amendment = await store.takeAmendment()
    return (
      amendment && {
        send: () =>
          tried(
            () => changes.take(placeKey(amendment), () => amend(amendment)),
            'a message could not be put right',
          ),
        settle: (waits) => store.settleAmendment(amendment.row, waits),
      }
    )
  }

  async function tried(work: () => Promise<void>, failed: string): Promise<'waits' | 'done'> {
    try {
      await work()
    } catch (error) {
      const isExpected = isGone(error) || isMuted(error) || isPassing(error)
      log[isExpected ? 'info' : 'error'](describeFailure(error), failed)
      if (isPassing(error)) return 'waits'
    }
    return 'done'
  }

  async function tell(report: Report): Promise<void> {
    const { outcome = 'reopened', chat, speaker } = report
    const page = await search.page(report.statement)
    if (!page || chat === undefined) return
    const texts = textsFor(await languageIn(chat, report.language), language)
    const name = page.statement.speaker?.name ?? texts.unknownSpeaker
    const message = renderOutcome(
      { kind: outcome, speaker: name },
      { speaker, article: page.statement },
      texts,
    )
    await api.sendMessage(chat, message.text, messageOptions(message))
  }

  async function amend(place: Amendment): Promise<void> {
    const shown = await store.shownIn(place)
    // The reader has opened something else there since.
    if (!shown?.statements.some(({ isDecided }) => isDecided)) return
    const spoken = await languageIn(place.chat, shown.language)
    const texts = textsFor(spoken, language)
    const note = await correctionNote(shown, { store, texts })
    try {
      if (await edit({ place, shown, note, language: spoken })) return
    } catch (error) {
      if (isUnchanged(error)) return
      if (isGone(error) || isPassing(error)) throw error
      if (!isUneditable(error)) log.error(describeFailure(error), 'a message could not be changed')
    }
    if (note) await sendNote(place, note, texts)
  }

  async function sendNote(
    { chat, message, inline }: Amendment,
    note: Formatted,
    { corrections }: Texts,
  ): Promise<void> {
    const isElsewhere = inline !== undefined
    const text = join([note, isElsewhere ? corrections.elsewhere : corrections.instead], '\n')
    await api.sendMessage(chat, text.text, {
      ...messageOptions(text),
      ...(!isElsewhere && {
        reply_parameters: { message_id: message, allow_sending_without_reply: true },
      }),
    })
  }

  async function languageIn(chat: number, sentIn: Shown['language']): Promise<TextLanguage> {
    const { language: chosen, spoken } = await store.chatSettings(chat)
    return chosen ?? sentIn ?? spoken ?? language
  }
}

/** Amends beside the bot until aborted, beginning with what an earlier run left. */
export async function amendAll(
  amender: Amender,
  { store, log }: Pick<BotDeps, 'store' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const onError = (error: unknown) =>
    log.error(describeFailure(error), 'what was sent could not be put right')
  await store.resumeTaken().catch(onError)
  await every(PAUSE, () => amender.run(Infinity, signal), { signal, onError })
}

/** Decisions by button are begun at once; those of the command line wait so long. */
const PAUSE = Temporal.Duration.from({ seconds: 20 })

/** A fifth of what digests share with this: many corrections do not keep up alerts. */
const PER_SECOND = 5
