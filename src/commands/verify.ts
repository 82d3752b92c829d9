import type { App } from '../app.ts'
import { tooLong } from '../search/verify/longest-claim.ts'
import { renderVerification } from '../telegram/render-verification.ts'
import { textsFor } from '../telegram/text/texts-for.ts'
import { styled } from '../terminal/styled.ts'
import { typedLanguage } from '../terminal/typed-language.ts'
import { type ExitCode, type Io, fail, print, printJson } from './io.ts'
import { toVerificationLine } from './verification-line.ts'

/** Prints whether a quotation is on record: for people in words with the differences, or as a JSON line. Refuses a too long one. */
export async function verify(
  { search, config }: App,
  io: Io,
  { text, json }: { readonly text: string; readonly json: boolean },
): Promise<ExitCode> {
  const problem = tooLong(text)
  if (problem !== undefined) return fail(io, `the quotation is too long: ${problem}`)
  const started = performance.now()
  const verification = await search.verify(text)
  if (json) {
    await printJson(io, toVerificationLine(verification, performance.now() - started))
  } else {
    const texts = textsFor(typedLanguage(text), config.defaultLanguage)
    const rendered = renderVerification(verification, texts)
    await print(
      io,
      styled(rendered.text, rendered.entities, { colours: io.isTerminal && !config.noColor }),
    )
  }
  return verification.verdict === 'unavailable' ? 1 : 0
}
