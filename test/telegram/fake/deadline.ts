/** Milliseconds that a test waits for the bot before it fails: less than it may take itself, so that it can say what did not come. */
export const PATIENCE = 15_000

/** And for a bot that first has to start, where much else runs. */
export const PATIENCE_AT_START = 60_000

/** The promise's value, or, after so many milliseconds, an error that says what did not come. */
export async function within<T>(
  milliseconds: number,
  promise: Promise<T>,
  complaint: () => string,
): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`${complaint()} (within ${milliseconds} ms)`)),
    milliseconds,
  )
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
