import { Worker } from 'node:worker_threads'
import type { CheckedImport, ImportBatch, ImportSource } from './import-source.ts'

/** What the thread is asked for, and its answers. */
export type ImportRequest = 'check' | 'batch'
export type ImportReply = { readonly checked: CheckedImport } | { readonly batch?: ImportBatch }

/** Import files that another thread checks and reads; it prepares a batch while whoever takes them stores the one before. */
export function readImportAhead(paths: readonly string[]): ImportSource {
  const worker = new Worker(new URL('./import-thread.ts', import.meta.url), {
    workerData: paths,
    ...LIMITS,
  })
  // Replies come in the order of the requests.
  const asked: PromiseWithResolvers<ImportReply>[] = []
  worker.on('message', (reply: ImportReply) => asked.shift()?.resolve(reply))
  worker.on('error', (error) => {
    for (const { reject } of asked.splice(0)) reject(error)
  })
  const ask = (request: ImportRequest) => {
    const question = Promise.withResolvers<ImportReply>()
    // What goes wrong is told where it is awaited, after the batch before it.
    question.promise.catch(() => undefined)
    asked.push(question)
    worker.postMessage(request)
    return question.promise
  }

  return {
    async check() {
      const reply = await ask('check')
      if ('checked' in reply) return reply.checked
      throw new Error('The thread of the import gave a batch instead of a check')
    },
    async *batches() {
      let coming = ask('batch')
      while (true) {
        const reply = await coming
        if (!('batch' in reply) || !reply.batch) return
        coming = ask('batch')
        yield reply.batch
      }
    },
    async close() {
      await worker.terminate()
    },
  }
}

// What lives no longer than a batch: left alone it would be three times as much, and no faster.
const LIMITS = { resourceLimits: { maxYoungGenerationSizeMb: 12 } }
