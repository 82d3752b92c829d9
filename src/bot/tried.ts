import type { Log } from '../lib/log.ts'
import { describeFailure } from '../telegram/failure.ts'

/** Does what can be done without; when it fails, that is logged in the given words. */
export async function tried<T>(
  log: Log,
  work: () => Promise<T>,
  failed: string,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    log.warn(describeFailure(error), failed)
    return undefined
  }
}
