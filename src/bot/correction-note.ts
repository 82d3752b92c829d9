import type { Shown } from '../store/shown-statements.ts'
import { type Formatted, join } from '../telegram/format.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotDeps } from './deps.ts'

/**
 * What a message had wrong of the statements that it shows, a line each: whose words they were said to be then, and what is
 * on record now. `undefined` when that is the same again.
 */
export async function correctionNote(
  { statements }: Shown,
  { store, texts }: { readonly store: Pick<BotDeps['store'], 'statement'>; readonly texts: Texts },
): Promise<Formatted | undefined> {
  const { note } = texts.corrections
  const lines: Formatted[] = []
  for (const { id, speaker, isDecided } of statements) {
    if (!isDecided) continue
    const was = speaker ?? texts.unknownSpeaker
    const found = await store.statement(id)
    const now = found?.changedTo === undefined ? found : await store.statement(found.changedTo)
    const name = now?.speaker?.name ?? texts.unknownSpeaker
    if (now?.state !== 'current') lines.push(now?.isDenied ? note.withdrawn(was) : note.taken(was))
    else if (name !== was) lines.push(note.speaker(was, name))
    else if (found?.changedTo !== undefined) lines.push(note.changed(was))
  }
  return lines.length > 0 ? join(lines, '\n') : undefined
}
