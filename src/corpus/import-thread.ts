/** The thread of `readImportAhead`: answers each request, and for a batch when there is none left with nothing. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { prepareRecords } from '../store/prepared-records.ts'
import type { ImportReply, ImportRequest } from './import-ahead.ts'
import { readImport } from './import-source.ts'

const source = readImport(z.array(z.string()).parse(workerData))
const batches = source.batches()

// What goes wrong ends the thread, of which whoever waits for the reply hears.
parentPort?.on('message', (request: ImportRequest) => void answer(request))

async function answer(request: ImportRequest): Promise<void> {
  parentPort?.postMessage(await replyTo(request))
}

async function replyTo(request: ImportRequest): Promise<ImportReply> {
  if (request === 'check') return { checked: await source.check() }
  const next = await batches.next()
  if (next.done) return {}
  return { batch: { ...next.value, prepared: prepareRecords(next.value.records) } }
}
