import type { DigestRest } from './digest-action.ts'
import type { TextLanguage } from './text/texts-for.ts'

/**
 * One message of a digest as it is kept: not its text but what that is made of, so that it can be made anew when something
 * was decided about one of its statements, before it is sent and after.
 */
export type DigestPage = {
  readonly items: readonly PageItem[]
  /** The number of the first item in the whole digest. */
  readonly first: number
  /** How many statements the digest tells of; only on its first page. */
  readonly title?: number | undefined
  /** What can be opened; only on its last page. */
  readonly opens?: (DigestRest & { readonly more: number; readonly late: number }) | undefined
  readonly language: TextLanguage
  /** Makes no sound. */
  readonly isQuiet: boolean
}

/** A statement by its own id, the subscriptions for which it is shown, and in words what they follow. */
export type PageItem = {
  readonly id: string
  readonly subscriptions: readonly number[]
  readonly why: string
  /** The id of its speaker, where all that is followed is what certain speakers say: of another it is not wanted. */
  readonly speaker?: string | undefined
}

/** A page as the outbox keeps it. */
export function writeDigestPage(page: DigestPage): string {
  return JSON.stringify(page)
}

/** A page that was kept. */
export function readDigestPage(body: string): DigestPage {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the outbox gives back what was put in
  return JSON.parse(body) as DigestPage
}
