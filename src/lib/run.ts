/**
 * Runs a program until it ends or the machine asks it to: SIGINT and SIGTERM abort the signal, a second one ends the
 * process at once.
 */
export async function run<T>(program: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  for (const name of SIGNALS) process.on(name, stop)
  try {
    return await program(controller.signal)
  } finally {
    for (const name of SIGNALS) process.off(name, stop)
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
