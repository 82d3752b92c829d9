import { z } from 'zod'
import { makeUpCorpus } from '../made-up-corpus.ts'
import { flexsearch } from './flexsearch.ts'
import { fts5 } from './fts5.ts'
import { fuseDefault, fuseTokens } from './fuse.ts'
import { minisearch } from './minisearch.ts'
import { onrecord } from './onrecord.ts'
import { orama } from './orama.ts'
import type { Peer } from './peer.ts'

/** The systems that are compared, by the names that the table shows. */
export const PEERS: Readonly<Record<string, Peer>> = {
  onrecord,
  'plain FTS5': fts5,
  MiniSearch: minisearch,
  Orama: orama,
  FlexSearch: flexsearch,
  'Fuse.js, token search': fuseTokens,
  'Fuse.js, default': fuseDefault,
}

/** What one system did, in a process of its own. */
export const PeerResult = z.strictObject({
  settings: z.string(),
  buildSeconds: z.number(),
  /** The largest resident set, statements and questions with it. */
  megabytes: z.number(),
  /** Milliseconds of every question that the time was enough for, in order. */
  ms: z.array(z.number()),
  right: z.int(),
})
export type PeerResult = z.infer<typeof PeerResult>

const Task = z.strictObject({
  name: z.string(),
  statements: z.int(),
  questions: z.int(),
  seed: z.int(),
  seconds: z.number(),
})
export type Task = z.infer<typeof Task>

// Run by bench/compare.ts with a task as the argument; prints the result.
const [, , argument] = process.argv
if (import.meta.main && argument !== undefined) {
  console.log(JSON.stringify(await perform(Task.parse(JSON.parse(argument)))))
}

async function perform({ name, seconds, ...size }: Task): Promise<PeerResult> {
  const peer = PEERS[name]
  if (!peer) throw new Error(`there is no peer ${name}`)
  const corpus = makeUpCorpus(size.statements, size.questions, size.seed)
  const started = performance.now()
  const ask = await peer.build(corpus.statements)
  const built = performance.now()
  const ms: number[] = []
  let right = 0
  for (const { expected, ...question } of corpus.questions) {
    const asked = performance.now()
    if (asked - built > seconds * 1000) break
    if ((await ask(question)) === expected) right += 1
    ms.push(performance.now() - asked)
  }
  return {
    settings: peer.settings,
    buildSeconds: (built - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    ms,
    right,
  }
}
