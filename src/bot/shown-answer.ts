import type { Search } from '../search/search.ts'
import type { Answer } from '../statement/answer.ts'
import type { SentAnswer, SentView } from '../store/chats.ts'
import { readStatementParameter } from '../telegram/permalink.ts'
import type { Formatted } from '../telegram/format.ts'
import type { View } from '../telegram/rendered.ts'

/** An answer and how a message is to show it. */
export type ShownAnswer = {
  readonly answer: Answer
  /** The ids of the statements that the buttons lead through. */
  readonly statements: readonly string[]
  readonly view?: Pick<View, 'shown' | 'withContext' | 'list' | 'isWhoElse' | 'page' | 'thread'>
  /** What is to be said above it, this time. */
  readonly note?: Formatted | undefined
}

/** An answer with the statements that it came with. */
export function shownAnswer(answer: Answer, view?: ShownAnswer['view']): ShownAnswer {
  return { answer, statements: answer.statements.map(({ id }) => id), ...(view && { view }) }
}

/** How an answer is shown, as it is kept with its message. */
export function keptView({ view = {} }: ShownAnswer): SentView {
  const { thread, shown, withContext, isWhoElse, list } = view
  const index = thread?.index ?? shown?.index
  return {
    ...(index !== undefined && { index }),
    ...(thread && { isThread: true }),
    ...(withContext === true && { withContext }),
    ...(isWhoElse === true && { isWhoElse }),
    ...(list && { list }),
  }
}

/** A kept answer in some view, with its statements as they are now; `undefined` when it has no statement there. */
export async function showAgain(
  { answer, statements }: Pick<SentAnswer, 'statements'> & { readonly answer: Answer },
  { index = 0, isThread, withContext, isWhoElse = false, list }: SentView,
  search: Pick<Search, 'statement' | 'page'>,
): Promise<ShownAnswer | undefined> {
  const id = statements[index]
  if (id === undefined) return undefined
  if (isThread === true) {
    const read = await Promise.all(statements.map(async (one) => search.statement(one)))
    return { answer, statements, view: { thread: { statements: read, index } } }
  }
  const statement = await search.statement(id)
  const shown = { statement, index, count: statements.length }
  // On a statement's own page the question is its parameter.
  const own = readStatementParameter(answer.question)
  const page = own === undefined ? undefined : await search.page(own)
  const isAround = withContext === true && statement !== undefined
  return {
    answer,
    statements,
    view: { shown, list, withContext: isAround, isWhoElse, page },
  }
}
