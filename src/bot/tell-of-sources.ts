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
  await every(BETWEEN_LOOKS, () => tellOfSources(api, deps), {
    signal,
    onError: (error) => deps.log.error(describeFailure(error), 'operators could not be told'),
  })
}

/**
 * Tells every operator of sources that have failed for a day, and of those that do no more: of each once. What none of them
 * could be told because Telegram did not take it is told the next time.
 */
async function tellOfSources(api: Api, deps: Deps): Promise<void> {
  const { store, admins, now } = deps
  if (admins.size === 0) return
  for (const news of await store.takeSourceNews(now().subtract(FAILING))) {
    const told = await Promise.all([...admins].map((chat) => tell(api, chat, news, deps)))
    if (told.every((outcome) => outcome === 'not-now')) await store.returnSourceNews(news)
  }
}

async function tell(
  api: Api,
  chat: number,
  { failingSince, ...news }: SourceNews,
  { store, log, language, now }: Deps,
): Promise<'told' | 'not-now' | 'never'> {
  try {
    const texts = await chatTexts(chat, { store, language })
    const since = failingSince && secondsFrom(now(), failingSince)
    const message = renderSourceNews({ ...news, failingSince: since }, texts)
    await api.sendMessage(chat, message.text, messageOptions(message))
    return 'told'
  } catch (error) {
    log.warn({ chat, ...describeFailure(error) }, 'an operator could not be told of a source')
    return isPassing(error) ? 'not-now' : 'never'
  }
}

const BETWEEN_LOOKS = Temporal.Duration.from({ minutes: 1 })
const FAILING = Temporal.Duration.from({ hours: 24 })
