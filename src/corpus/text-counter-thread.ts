/** The thread of a text counter: answers each list of texts with what is counted in it. */
import { parentPort } from 'node:worker_threads'
import { countTexts } from '../store/counted-statements.ts'
import type { SearchedText } from '../store/searched-text.ts'

parentPort?.on('message', (texts: readonly SearchedText[]) => {
  parentPort?.postMessage(countTexts(texts))
})
