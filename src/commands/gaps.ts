import type { App } from '../app.ts'
import { type ExitCode, type Io, print, printJson } from './io.ts'

/** Prints the questions that found nothing, how often each was asked, and when last. */
export async function gaps(
  { store }: App,
  io: Io,
  { limit, json }: { readonly limit: number; readonly json: boolean },
): Promise<ExitCode> {
  const found = await store.gaps(limit)
  if (!json && found.length === 0) await print(io, 'No question has found nothing yet.')
  for (const { question, count, lastAt } of found) {
    const last = lastAt.toString()
    if (json) await printJson(io, { question, count, lastAt: last })
    else await print(io, `${String(count).padStart(5)}  ${last.slice(0, DAY)}  ${question}`)
  }
  return 0
}

const DAY = 'YYYY-MM-DD'.length
