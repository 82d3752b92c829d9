import { toAnswerStatement } from '../search/to-answer-statement.ts'
import type { ShownStatement } from '../store/shown-statements.ts'
import type { StatementRecord, Store } from '../store/store.ts'
import { type BulkMessage, bulkMessage } from '../telegram/bulk-sender.ts'
import { type DigestPage, readDigestPage } from '../telegram/digest-page.ts'
import { renderDigestPage } from '../telegram/render-digest.ts'
import type { TextLanguage } from '../telegram/text/texts-for.ts'
import { currentStatement } from './current-statement.ts'

/** A message of the outbox as it is sent, with the statements that it shows. */
export type ComposedMessage = {
  readonly message: BulkMessage
  readonly shows: readonly ShownStatement[]
  readonly language: TextLanguage
}

/**
 * The message that a composed page is now: what was decided since about its statements holds, and one that is not on record
 * any more, or is by somebody else than is followed, is left out. `undefined` when nothing is left to be told.
 */
export async function composedMessage(
  body: string,
  store: Pick<Store, 'statement' | 'speakerProfile'>,
): Promise<ComposedMessage | undefined> {
  const page = readDigestPage(body)
  const known = new Map<string, StatementRecord>()
  for (const { id, speaker } of page.items) {
    const record = await currentStatement(store, id)
    if (record && (await isBy(record, speaker, store))) known.set(id, record)
  }
  const left = without(page, ({ id }) => !known.has(id))
  if (left.items.length === 0 && left.title === undefined && !left.opens?.late) return undefined
  const rendered = renderDigestPage(left, (id) => {
    const record = known.get(id)
    return record && toAnswerStatement(record)
  })
  return {
    message: bulkMessage(rendered, page.isQuiet),
    language: page.language,
    shows: [...known.values()].map(({ id, speaker, mention }) => ({
      id,
      speaker: speaker?.name ?? mention,
    })),
  }
}

/** Whether a statement is by a speaker, or by whom that one was decided to be since. */
async function isBy(
  { speaker }: StatementRecord,
  wanted: string | undefined,
  store: Pick<Store, 'speakerProfile'>,
): Promise<boolean> {
  if (wanted === undefined || speaker?.id === wanted) return true
  return speaker !== undefined && (await store.speakerProfile(wanted))?.speaker.id === speaker.id
}

function without(
  page: DigestPage,
  isGone: (item: DigestPage['items'][number]) => boolean,
): DigestPage {
  const items = page.items.filter((item) => !isGone(item))
  const told = (page.title ?? 0) - (page.items.length - items.length)
  // With nothing above it, what can be opened has a title of its own.
  const opened = items.length === 0 ? page.opens?.more : undefined
  return { ...page, items, title: (told > 0 ? told : opened) || undefined }
}
