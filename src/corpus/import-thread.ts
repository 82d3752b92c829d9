/** The thread of `importAhead`: answers each message with the next batch, and at the end with nothing. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { prepareRecords } from '../store/prepared-records.ts'
import { importBatches } from './import-batches.ts'

const batches = importBatches(z.array(z.string()).parse(workerData))

// What goes wrong ends the thread, of which whoever waits for a batch hears.
parentPort?.on('message', () => void answer())

async function answer(): Promise<void> {
  const { value } = await batches.next()
  parentPort?.postMessage(value && { ...value, prepared: prepareRecords(value.records) })
}
