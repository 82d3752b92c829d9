import { errors } from 'undici'
import { ForbiddenAddressError } from './guarded-connector.ts'
import { notPublic } from './not-public.ts'
import { BodyTooLargeError, UnknownCodingError } from './read-body.ts'
import type { Refusal } from './refusal.ts'

/** Milliseconds. */
export type Timeouts = {
  /** For finding the address, connecting and TLS. */
  readonly connect: number
  /** From the request to the end of the response's headers. */
  readonly headers: number
  /** Between two pieces of the body. */
  readonly idle: number
  /** For the whole of one request and its response. */
  readonly total: number
}

/** What ended an exchange, in words, and how far it reaches. */
export type Fault = Pick<Refusal, 'reason' | 'wholeHost'> & {
  /** Whether the same request may do better later. */
  readonly mayPass: boolean
}

export type FaultContext = {
  /** What was asked for. */
  readonly url: URL
  /** Bytes of a body. */
  readonly limit: number
  readonly timeouts: Timeouts
}

/** Says in words what an exchange failed with. */
export function describeFault(error: unknown, { url, limit, timeouts }: FaultContext): Fault {
  if (error instanceof ForbiddenAddressError) {
    return { ...lasting(notPublic(url, error.address)), wholeHost: true }
  }
  if (error instanceof BodyTooLargeError) return lasting(`it is larger than ${size(limit)}`)
  if (error instanceof UnknownCodingError) {
    return lasting(`it is packed as ${JSON.stringify(error.coding)}, which was not asked for`)
  }
  if (error instanceof errors.HTTPParserError) {
    // Its code is not always set.
    return /EOF/.test(error.message) ? BROKEN_OFF : lasting('the answer is not HTTP')
  }
  const code = codeOf(error)
  switch (code) {
    case 'ENOTFOUND':
      return unreached('there is no such host; check the address, or the network')
    case 'EAI_AGAIN':
      return unreached('the name of its host cannot be looked up now; check the network')
    case 'ECONNREFUSED':
      return unreached('nothing answers at this host and port')
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'EADDRNOTAVAIL':
      return unreached('its host cannot be reached from here; check the network')
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return unreached(`no connection within ${seconds(timeouts.connect)}`)
    case 'UND_ERR_HEADERS_TIMEOUT':
      return passing(`no answer within ${seconds(timeouts.headers)}`)
    case 'UND_ERR_BODY_TIMEOUT':
      return passing(`the answer stood still for ${seconds(timeouts.idle)}`)
    case 'UND_ERR_SOCKET':
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
    case 'ECONNRESET':
    case 'EPIPE':
    case 'Z_BUF_ERROR':
      return BROKEN_OFF
    case 'UND_ERR_HEADERS_OVERFLOW':
      return lasting('the headers of its answer are too large')
    default:
      return describeCode(code, error)
  }
}

const BROKEN_OFF = passing('the connection broke off before the end')

function describeCode(code: string, error: unknown): Fault {
  if (/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_ZLIB)/.test(code)) {
    return lasting('its body is not packed in the way that its header says')
  }
  if (/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT)/.test(code)) {
    return {
      ...lasting(`the certificate of its host is not to be trusted (${code})`),
      wholeHost: true,
    }
  }
  if (/^(ERR_SSL_|EPROTO$)/.test(code)) {
    return { ...lasting('its host does not speak TLS at this port'), wholeHost: true }
  }
  const message = error instanceof Error ? error.message : String(error)
  return passing(`${message.replace(/\s+/g, ' ').replace(/\.$/, '')}${code && ` (${code})`}`)
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

function unreached(reason: string): Fault {
  return { reason, mayPass: true, wholeHost: true }
}

function passing(reason: string): Fault {
  return { reason, mayPass: true }
}

function lasting(reason: string): Fault {
  return { reason, mayPass: false }
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`
}

function size(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${Math.round(bytes / 100_000) / 10} MB`
}
