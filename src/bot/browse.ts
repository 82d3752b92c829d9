import { Composer } from 'grammy'
import { composeQuestion } from '../search/compose-question.ts'
import type { Profile } from '../search/browse.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import { type BrowseAction, decodeBrowse } from '../telegram/browse-action.ts'
import { plain } from '../telegram/format.ts'
import { oneLine } from '../telegram/one-line.ts'
import {
  SPEAKERS_PER_PAGE,
  renderArchive,
  renderChoice,
  renderNobody,
  renderProfile,
  renderSpeakers,
} from '../telegram/render-browse.ts'
import type { Rendered } from '../telegram/rendered.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import { shownAnswer } from './shown-answer.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import type { Drawing } from './drawing.ts'
import { mayAsk } from './may-ask.ts'
import { onCommands } from './on-commands.ts'
import { put } from './put.ts'

/** What the archive holds and who speaks in it: /speakers, /speaker, /latest, /about, and the buttons below them. */
export function createBrowse(
  { search, store, now, zone }: Pick<BotDeps, 'search' | 'store' | 'now' | 'zone'>,
  { texts, ask, show, present, tell }: Answering,
  drawing: Drawing,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  onCommands(
    composer,
    { speakers: tellOfSpeakers, speaker: tellOf, latest, about: tellOfArchive },
    async (ctx) => mayAsk(ctx, { texts }),
  )
  composer.chatType('private').on(['message:text', 'edited_message:text'], async (ctx, next) => {
    if (!isReplyToList(ctx)) return next()
    await tellOfSpeakers(ctx, ctx.msg.text)
  })
  composer.on('callback_query:data', async (ctx, next) => {
    const action = decodeBrowse(ctx.callbackQuery.data)
    const message = ctx.callbackQuery.message?.message_id
    if (!action || action.kind === 'language' || message === undefined) return next()
    await acknowledge(ctx)
    await press(ctx, action, message)
  })
  return composer

  async function press(ctx: BotContext, action: Browsed, message: number): Promise<void> {
    if (action.kind === 'speakers') {
      await put(ctx, await speakers(ctx, action), { instead: message })
      return
    }
    const profile = await search.profile(action.id)
    if (!profile) {
      await put(ctx, renderNobody(action.id, undefined, texts(ctx)), { instead: message })
    } else if (action.kind === 'speaker') {
      await put(ctx, renderProfile(profile, today().toString(), texts(ctx)), { instead: message })
    } else {
      const topic = action.kind === 'topic' ? profile.topics[action.index] : undefined
      await answerInstead(ctx, profile.speaker, topic === undefined ? [] : [topic], message)
    }
  }

  /** The list stays: what is asked from it is answered below. */
  async function answerInstead(
    ctx: BotContext,
    speaker: SpeakerRef,
    topic: string[],
    message: number,
  ): Promise<void> {
    const found = await ask(composeQuestion({ speakers: [speaker], topic }), speaker)
    await show(ctx, shownAnswer(found), { question: message, user: ctx.from?.id })
  }

  async function tellOfArchive(ctx: BotContext): Promise<void> {
    await tell(ctx, renderArchive(await store.stats(), await store.archive(), texts(ctx)))
  }

  async function tellOfSpeakers(ctx: BotContext, words: string): Promise<void> {
    const beginning = oneLine(words, BEGINNING_LENGTH)
    await tell(ctx, await speakers(ctx, { page: 0, beginning }))
  }

  async function speakers(
    ctx: BotContext,
    { page, beginning }: { page: number; beginning: string },
  ): Promise<Rendered> {
    const list = await store.listSpeakers({
      ...(beginning !== '' && { beginning }),
      offset: page * SPEAKERS_PER_PAGE,
      limit: SPEAKERS_PER_PAGE,
    })
    // The list has become shorter since its button was made.
    const last = Math.max(0, Math.ceil(list.total / SPEAKERS_PER_PAGE) - 1)
    return page > last
      ? speakers(ctx, { page: last, beginning })
      : renderSpeakers(list, { page, beginning }, texts(ctx))
  }

  /** With a chart. */
  async function tellOf(ctx: BotContext, words: string): Promise<void> {
    const { message, profile } = await named(ctx, words)
    await tell(ctx, message)
    if (profile) await drawing.chart(ctx, profile.speaker)
  }

  async function named(ctx: BotContext, words: string): Promise<Named> {
    const name = oneLine(words, NAME_LENGTH)
    if (name === '') return { message: { ...texts(ctx).browse.speaker.usage, buttons: [] } }
    const found = await search.findSpeakers(name, today())
    const [first, second] = found.speakers
    if (second) return { message: renderChoice(found.speakers, texts(ctx)) }
    const profile = first && (await search.profile(first.id))
    return profile
      ? { message: renderProfile(profile, today().toString(), texts(ctx)), profile }
      : { message: renderNobody(name, found.suggestion, texts(ctx)) }
  }

  async function latest(ctx: BotContext, words: string): Promise<void> {
    if (words !== '') return latestOf(ctx, words)
    const found = await search.latest(LATEST)
    if (found.statements.length > 0) return present(ctx, shownAnswer(found))
    await tell(ctx, plain(texts(ctx).browse.about.empty))
  }

  /** All from a speaker, which has the newest first. */
  async function latestOf(ctx: BotContext, words: string): Promise<void> {
    const { message, profile } = await named(ctx, words)
    if (!profile) return void (await tell(ctx, message))
    const { speaker } = profile
    await present(
      ctx,
      shownAnswer(await ask(composeQuestion({ speakers: [speaker], topic: [] }), speaker)),
    )
  }

  function today(): Temporal.PlainDate {
    return now().toZonedDateTimeISO(zone).toPlainDate()
  }
}

/** Who is meant, if it is one, and what to say. */
type Named = { readonly message: Rendered; readonly profile?: Profile }

type Browsed = Exclude<BrowseAction, { kind: 'language' }>

/** A reply to a list of speakers: what is typed is the beginning of a name. */
function isReplyToList({ msg, me }: BotContext): boolean {
  const repliedTo = msg?.reply_to_message
  const buttons = repliedTo?.reply_markup?.inline_keyboard.flat() ?? []
  const kinds = buttons.map((button) =>
    'callback_data' in button ? decodeBrowse(button.callback_data)?.kind : undefined,
  )
  const isList = kinds.includes('speaker') && kinds.every((kind) => kind?.startsWith('speaker'))
  return repliedTo?.from?.id === me.id && isList
}

const BEGINNING_LENGTH = 24
const NAME_LENGTH = 100
const LATEST = 20
