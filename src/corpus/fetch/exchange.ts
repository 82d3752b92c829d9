import { type Dispatcher, request } from 'undici'
import { type Fault, type Timeouts, describeFault } from './describe-fault.ts'
import { ACCEPTED_CODINGS, BodyTooLargeError, readBody } from './read-body.ts'
import { untilAborted } from './until-aborted.ts'

export type ExchangeOptions = {
  readonly dispatcher: Dispatcher
  readonly timeouts: Timeouts
  readonly headers: Readonly<Record<string, string>>
  /** Bytes of a body, as sent and as unpacked. */
  readonly limit: number
  /** What becomes of a larger body: a fault, or its first bytes. */
  readonly over?: 'fault' | 'cut'
  readonly signal: AbortSignal
}

/** A response; its body is read only when it is a success. */
export type Answer = {
  readonly status: number
  readonly bytes: Uint8Array
  /** A header by its lower-case name; of a repeated one the first. */
  readonly header: (name: string) => string | undefined
}

/**
 * One GET on its own connection: no redirect, no retry, no cookie. The end of the time allowed is a fault.
 *
 * @throws the signal's reason when it is aborted, and nothing else
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Answer | Fault> {
  const { timeouts, signal, limit } = options
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), timeouts.total)
  const either = AbortSignal.any([signal, deadline.signal])
  try {
    // undici looks at the signal only once it is connected; what is left behind ends with the connect timeout.
    return await untilAborted(send(url, { ...options, signal: either }), either)
  } catch (error) {
    signal.throwIfAborted()
    if (deadline.signal.aborted) {
      return { reason: `it was not all here within ${timeouts.total / 1000} s`, mayPass: true }
    }
    return describeFault(error, { url, limit, timeouts })
  } finally {
    clearTimeout(timer)
  }
}

async function send(url: URL, options: ExchangeOptions): Promise<Answer> {
  const { dispatcher, timeouts, limit, over, signal } = options
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    signal,
    headers: { ...options.headers, 'accept-encoding': ACCEPTED_CODINGS },
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.idle,
    // With at least a second between requests, a kept connection would save little and break often.
    reset: true,
  })
  const header = (name: string): string | undefined => [headers[name]].flat()[0]
  try {
    const isSuccess = statusCode >= 200 && statusCode < 300
    if (!isSuccess) return { status: statusCode, header, bytes: new Uint8Array() }
    if (over !== 'cut' && Number(header('content-length')) > limit) {
      throw new BodyTooLargeError(new Uint8Array())
    }
    const coding = [headers['content-encoding']].flat().join(',')
    const bytes = await readBody(body, coding, limit, signal)
    return { status: statusCode, header, bytes }
  } catch (error) {
    if (error instanceof BodyTooLargeError && over === 'cut') {
      return { status: statusCode, header, bytes: error.bytes }
    }
    throw error
  } finally {
    // Ends the connection where there is more to come; the stream says so with an error.
    body.on('error', () => {}).destroy()
  }
}
