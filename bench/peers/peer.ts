import type { ImportLine } from '../../src/statement/import-line.ts'

/** A system to compare with: it takes statements in and finds the one that a question is about. */
export type Peer = {
  /** What is not the system's default. */
  readonly settings: string
  build(statements: readonly ImportLine[]): Promise<Ask> | Ask
}

/** Finds the best statement's id. */
type Ask = (question: PeerQuestion) => Promise<string | undefined> | string | undefined

/** A question as a person types it, and as its name and topic words alone: the easier one, for systems that read no questions. */
type PeerQuestion = { readonly question: string; readonly keywords: string }
