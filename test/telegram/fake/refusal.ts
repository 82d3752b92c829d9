import type { ApiError, ResponseParameters } from 'grammy/types'

/** Telegram's "no" to a call. A method throws it from any depth and the server answers with it. */
export class Refusal extends Error {
  readonly answer: ApiError

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description)
    this.name = 'Refusal'
    this.answer = { ok: false, error_code: code, description, ...(parameters && { parameters }) }
  }
}

/** The call is wrong, or asks for what is not there. */
export function badRequest(reason: string, parameters?: ResponseParameters): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`, parameters)
}

/** The chat does not let the bot. */
export function forbidden(reason: string): Refusal {
  return new Refusal(403, `Forbidden: ${reason}`)
}

/** Somebody else gets the updates. */
export function conflict(reason: string): Refusal {
  return new Refusal(409, `Conflict: ${reason}`)
}
