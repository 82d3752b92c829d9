import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { type LookupFunction, isIP } from 'node:net'
import { callbackify } from 'node:util'
import { buildConnector } from 'undici'
import { type HostList, portOf } from './host-list.ts'
import { isPublicAddress } from './public-address.ts'

/** Finds the addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** None of a host's addresses is public; `address` is the first of them. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError'
  readonly address: string

  constructor(hostname: string, address: string) {
    super(`${hostname} is at ${address}, which is not a public address`)
    this.address = address
  }
}

export type GuardOptions = {
  /** The hosts that may be anywhere. */
  readonly mayBePrivate: HostList
  /** Milliseconds, for finding the address, connecting and TLS together. */
  readonly timeout: number
  /** Ends every socket, also those that are still being connected. */
  readonly signal: AbortSignal
  readonly resolve?: Resolve | undefined
}

/**
 * Connects to public addresses only, other hosts excepted by name.
 *
 * It stands where sockets are opened, so nothing goes past it; a name is resolved once, and the socket is given the
 * addresses that were checked, so a name that answers differently the next time (DNS rebinding) gains nothing.
 */
export function guardedConnector({
  mayBePrivate,
  timeout,
  signal,
  resolve = (hostname) => lookup(hostname, { all: true }),
}: GuardOptions): buildConnector.connector {
  const options = { timeout, signal, allowH2: false, autoSelectFamily: true }
  const open = buildConnector({ ...options, lookup: lookupBy(resolve) })
  const guarded = buildConnector({ ...options, lookup: lookupBy(onlyPublic(resolve)) })
  return (target, callback) => {
    const { hostname } = target
    if (mayBePrivate(hostname, portOf(target))) return open(target, callback)
    // A socket looks up names only, never addresses.
    if (isIP(hostname) !== 0 && !isPublicAddress(hostname)) {
      queueMicrotask(() => callback(new ForbiddenAddressError(hostname, hostname), null))
      return
    }
    guarded(target, callback)
  }
}

/** Finds only the public ones of a host's addresses; rejects with ForbiddenAddressError where there are none but others. */
export function onlyPublic(resolve: Resolve): Resolve {
  return async (hostname) => {
    const found = await resolve(hostname)
    const usable = found.filter(({ address }) => isPublicAddress(address))
    if (usable.length === 0 && found[0] !== undefined) {
      throw new ForbiddenAddressError(hostname, found[0].address)
    }
    return usable
  }
}

/** In the shape that sockets ask in; they ask for all addresses because of `autoSelectFamily`. */
function lookupBy(resolve: Resolve): LookupFunction {
  return callbackify(async (hostname: string, _options: unknown) => {
    const addresses = await resolve(hostname)
    if (addresses.length > 0) return [...addresses]
    throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' })
  })
}
