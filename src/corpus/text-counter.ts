import { Worker } from 'node:worker_threads'
import type { CountedTexts } from '../store/counted-statements.ts'
import type { SearchedText } from '../store/searched-text.ts'

/** Counts the words of texts in a thread of its own. */
export type TextCounter = {
  readonly count: (texts: readonly SearchedText[]) => Promise<CountedTexts>
  close(): Promise<void>
}

export function createTextCounter(): TextCounter {
  const worker = new Worker(new URL('./text-counter-thread.ts', import.meta.url), LIMITS)
  // Answers come in the order of the questions.
  const asked: PromiseWithResolvers<CountedTexts>[] = []
  worker.on('message', (counted: CountedTexts) => asked.shift()?.resolve(counted))
  worker.on('error', (error) => {
    for (const { reject } of asked.splice(0)) reject(error)
  })

  return {
    count(texts) {
      const question = Promise.withResolvers<CountedTexts>()
      asked.push(question)
      worker.postMessage(texts)
      return question.promise
    },
    async close() {
      await worker.terminate()
    },
  }
}

// What lives no longer than a list of texts: left alone it would be three times as much, and no faster.
const LIMITS = { resourceLimits: { maxYoungGenerationSizeMb: 12 } }
