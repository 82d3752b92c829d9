import type { Api } from 'grammy'

export type ApiSignal = NonNullable<Parameters<Api['getMe']>[0]>

/** A signal as grammY's types want it: they name an old polyfill, which is satisfied by the real thing at run time. */
export function apiSignal(signal: AbortSignal): ApiSignal {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no common type exists
  return signal as unknown as ApiSignal
}
