import type { Api } from 'grammy'
import { every } from '../lib/every.ts'
import type { SourceNews } from '../store/sources.ts'
import { describeFailure, isPassing } from '../telegram/failure.ts'
import { renderSourceNews } from '../telegram/render-sources.ts'
import { chatTexts } from './chat-texts.ts'
import type { BotDeps } from './deps.ts'
import { messageOptions } from './message-options.ts'
import { secondsFrom } from './order-sources.ts'

type Deps = Pick<BotDeps, 'store' | 'log' | 'language' | 'admins' | 'now'>

/** Tells the operators beside the bot until aborted. */
export async function watchSourceNews(api: Api, deps: Deps, signal: AbortSignal): Promise<void> {
  let toldAt: Temporal.Instant | undefined
  const look = async (): Promise<void> => {
    const now = deps.now()
    const isTooSoon = toldAt && Temporal.Instant.compare(toldAt.add(BETWEEN_MESSAGES), now) > 0
    if (!isTooSoon && (await tellOfSources(api, deps))) toldAt = now
  }
  await every(BETWEEN_LOOKS, look, {
    signal,
    onError: (error) => deps.log.error(describeFailure(error), 'operators could not be told'),
  })
}

/**
 * Tells every operator of sources that have failed for a day, and of those that do no more: of each once, and of as many as
 * there are in one message, since all fail when it is our own line that is down. What none of the operators could be told
 * because Telegram did not take it is told the next time.
 *
 * @returns whether anybody was told of anything
 */
async function tellOfSources(api: Api, deps: Deps): Promise<boolean> {
  const { store, admins, now } = deps
  if (admins.size === 0) return false
  const news = await store.takeSourceNews(now().subtract(FAILING), now().subtract(ALONG))
  if (news.length === 0) return false
  const told = await Promise.all([...admins].map((chat) => tell(api, chat, news, deps)))
  const isTold = told.some((outcome) => outcome !== 'not-now')
  if (!isTold) for (const one of news) await store.returnSourceNews(one)
  return isTold
}

async function tell(
  api: Api,
  chat: number,
  news: readonly SourceNews[],
  { store, log, language, now }: Deps,
): Promise<'told' | 'not-now' | 'never'> {
  try {
    const texts = await chatTexts(chat, { store, language })
    const shown = news.map(({ failingSince, ...one }) => {
      return { ...one, failingSince: failingSince && secondsFrom(now(), failingSince) }
    })
    const message = renderSourceNews(shown, texts)
    await api.sendMessage(chat, message.text, messageOptions(message))
    return 'told'
  } catch (error) {
    log.warn({ chat, ...describeFailure(error) }, 'an operator could not be told of sources')
    return isPassing(error) ? 'not-now' : 'never'
  }
}

const BETWEEN_LOOKS = Temporal.Duration.from({ minutes: 1 })
/** Sources that recover one after the other are one message, too. */
const BETWEEN_MESSAGES = Temporal.Duration.from({ hours: 3 })
const FAILING = Temporal.Duration.from({ hours: 24 })
/** What began to fail a little later is told with what has failed for a day. */
const ALONG = Temporal.Duration.from({ hours: 12 })
