import { Composer } from 'grammy'
import type { Search } from '../search/search.ts'
import type { Answer, SpeakerRef } from '../statement.ts'
import type { SentAnswer } from '../store/store.ts'
import { type Action, decodeAction } from '../telegram/buttons.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering, ShownAnswer } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'

/** Pressed buttons: the answer under which they stand is edited. */
export function createPress(
  { search, store }: Pick<BotDeps, 'search' | 'store'>,
  answering: Answering,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('callback_query', async (ctx) => {
    const { data, message } = ctx.callbackQuery
    const action = data === undefined ? undefined : decodeAction(data)
    const sent = message && (await store.sentAnswer(message.chat.id, message.message_id))
    const answer = sent?.answer
    const next =
      action && answer && (await follow(action, { ...sent, answer }, { search, answering }))
    // First, because the button waits for it, and an edit can take its time.
    await acknowledge(ctx, next ? undefined : answering.texts(ctx).expired)
    if (!sent || !next) return
    await answering.show(ctx, next, { question: sent.questionMessage, instead: sent.message })
  })
  return composer
}

/** What the message is to show after a press; `undefined` when the kept answer has no such thing. */
async function follow(
  action: Action,
  sent: Answered,
  { search, answering }: { search: Search; answering: Answering },
): Promise<ShownAnswer | undefined> {
  if (action.kind === 'show') return turnTo(action, sent, search)
  const { question } = sent.answer
  if (action.kind === 'back') return asked(question, { listed: false })
  const person = action.kind === 'pick' ? listed(sent, action.index) : onlySpeaker(sent)
  if (!person) return undefined
  return asked(action.kind === 'pick' ? question : person.name, { person, listed: true })

  async function asked(
    words: string,
    view: { readonly person?: SpeakerRef; readonly listed: boolean },
  ): Promise<ShownAnswer> {
    const found = await answering.ask(words, view.person)
    return {
      // The question stays the one that was written: Back asks it again.
      answer: { ...found, question },
      statements: found.statements.map(({ id }) => id),
      view: { listed: view.listed },
    }
  }
}

type Answered = SentAnswer & { readonly answer: Answer }

async function turnTo(
  { index, listed: isListed }: Extract<Action, { kind: 'show' }>,
  { answer, statements }: Answered,
  search: Search,
): Promise<ShownAnswer | undefined> {
  const id = statements[index]
  if (id === undefined) return undefined
  const shown = { statement: await search.statement(id), index, count: statements.length }
  return { answer, statements, view: { shown, listed: isListed } }
}

/** The person behind the i-th button of a list. */
function listed({ answer }: Answered, index: number): SpeakerRef | undefined {
  const person = peopleOf(answer)[index]
  // Without the role or the number that stands beside the name in the list.
  return person && { id: person.id, name: person.name }
}

function peopleOf(answer: Answer): readonly SpeakerRef[] {
  if (answer.level === 'choose') return answer.choices
  if (answer.level === 'others') return answer.others
  return answer.level === 'unknown-speaker' && answer.suggestion ? [answer.suggestion] : []
}

function onlySpeaker({ answer }: Answered): SpeakerRef | undefined {
  const [speaker, second] = answer.interpretation.speakers
  return second ? undefined : speaker
}
