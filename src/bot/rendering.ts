import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { ShownStatement } from '../store/shown-statements.ts'
import type { Formatted } from '../telegram/format.ts'
import { renderAnswer } from '../telegram/render.ts'
import { AROUND_LENGTH } from '../telegram/render-statement.ts'
import { threadPage } from '../telegram/render-thread.ts'
import { renderVerdict } from '../telegram/render-verdict.ts'
import type { Rendered } from '../telegram/rendered.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { QUESTION_LENGTH } from './readable-question.ts'
import type { ShownAnswer } from './shown-answer.ts'

/** Makes messages of answers and verdicts, the first time and whenever they are put right. */
export type Rendering = {
  readonly answer: (shown: ShownAnswer, how: How) => Promise<RenderedMessage>
  readonly verdict: (claim: string, how: How & { withContext: boolean }) => Promise<RenderedMessage>
}

type How = {
  readonly texts: Texts
  /** In a group the details are in the private chat. */
  readonly brief: boolean
  readonly me: Pick<BotContext['me'], 'username' | 'supports_inline_queries'>
  /** What is to be said above all else. */
  readonly note?: Formatted | undefined
}

/** A message with the statements that stand in it; `statement`: the one that it is about, if it is one. */
type RenderedMessage = {
  readonly message: Rendered
  readonly shows: readonly ShownStatement[]
  readonly statement?: AnswerStatement | undefined
}

export function createRendering({
  search,
  store,
  pictures,
  admins,
}: Pick<BotDeps, 'search' | 'store' | 'pictures' | 'admins'>): Rendering {
  return {
    async answer(shown, { brief, ...how }) {
      const { answer, view } = shown
      const statement = onlyStatement(shown)
      const earlier = statement && !brief ? await search.earlier(statement) : undefined
      const around = statement && (await store.textAround(statement.id, AROUND_LENGTH))
      const message = renderAnswer(answer, {
        ...view,
        ...common(how),
        brief,
        draws: pictures !== undefined,
        earlier,
        around,
      })
      const page = view?.thread && threadPage(view.thread).statements
      return { message, statement, shows: await shownStatements(page ?? [statement]) }
    },
    async verdict(claim, { brief, withContext, ...how }) {
      const verification = await search.verify(claim)
      const { statement, other } = { other: undefined, statement: undefined, ...verification }
      const around = statement && (await store.textAround(statement.id, AROUND_LENGTH))
      const message = renderVerdict(verification, {
        ...common(how),
        brief,
        around,
        withContext,
        isAskable: claim.length <= QUESTION_LENGTH,
      })
      return { message, statement, shows: await shownStatements([statement, other]) }
    },
  }

  function common({ texts, me, note }: Omit<How, 'brief'>) {
    return {
      texts,
      note,
      bot: { username: me.username, inline: me.supports_inline_queries },
      isReportable: admins.size > 0,
    }
  }

  async function shownStatements(
    statements: readonly (AnswerStatement | undefined)[],
  ): Promise<ShownStatement[]> {
    const present = statements.filter((statement) => statement !== undefined)
    return Promise.all(present.map(async (statement) => toShown(statement, store)))
  }
}

/** A statement as it is kept with the message that shows it: under its own id, also where it has an importer's. */
export async function toShown(
  statement: AnswerStatement,
  store: Pick<BotDeps['store'], 'statement'>,
): Promise<ShownStatement> {
  const { id } = statement
  const record = await store.statement(id)
  // Its own id stays as it was when it was rendered: what was decided meanwhile is found by that.
  return { id: record?.importId === id ? record.id : id, speaker: nameOf(statement) }
}

/** The one statement in a message; a page of a thread has several. */
function onlyStatement({ answer, view }: ShownAnswer): AnswerStatement | undefined {
  if (view?.thread) return undefined
  if (view?.shown) return view.shown.statement
  const { level, statements } = answer
  return level === 'answer' || level === 'near' ? statements[0] : undefined
}

/** By what name a message says whose words a statement is. */
function nameOf({ speaker, mention }: AnswerStatement): string | undefined {
  return speaker?.name ?? mention
}
