import { Worker } from 'node:worker_threads'
import type { ImportBatch } from './import-batches.ts'

/** The batches of import files, read and prepared in another thread while whoever takes them stores those before. */
export async function* importAhead(paths: readonly string[]): AsyncGenerator<ImportBatch> {
  const worker = new Worker(new URL('./import-thread.ts', import.meta.url), {
    workerData: paths,
    ...LIMITS,
  })
  // Answers come in the order of the questions.
  const asked: PromiseWithResolvers<ImportBatch | undefined>[] = []
  worker.on('message', (batch: ImportBatch | undefined) => asked.shift()?.resolve(batch))
  worker.on('error', (error) => {
    for (const { reject } of asked.splice(0)) reject(error)
  })
  const next = () => {
    const question = Promise.withResolvers<ImportBatch | undefined>()
    // It is told where it is awaited, after the batch before it.
    question.promise.catch(() => undefined)
    asked.push(question)
    worker.postMessage('next')
    return question.promise
  }

  try {
    let coming = next()
    while (true) {
      const batch = await coming
      if (!batch) return
      coming = next()
      yield batch
    }
  } finally {
    await worker.terminate()
  }
}

// What lives no longer than a batch: left alone it would be three times as much, and no faster.
const LIMITS = { resourceLimits: { maxYoungGenerationSizeMb: 12 } }
