/** Milliseconds that a test waits for the bot before it fails. */
export const PATIENCE = 5000

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
