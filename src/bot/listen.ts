import type { Server } from 'node:http'

export type ListenOptions = {
  /** 0 leaves it to the machine. */
  readonly port: number
  /** The address of this machine at which it can be reached; at all of them unless given. */
  readonly host?: string | undefined
  /** The setting that has the port, for whoever must change it. */
  readonly setting: string
}

/** Begins to listen; the port. Throws, in words for the operator, where the port cannot be used. */
export async function listen(
  server: Server,
  { port, host, setting }: ListenOptions,
): Promise<number> {
  const listening = Promise.withResolvers<void>()
  server.once('error', listening.reject)
  server.listen(port, host, listening.resolve)
  try {
    await listening.promise
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${setting} ${port} cannot be used: free it or set another (${reason})`, {
      cause: error,
    })
  }
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}
