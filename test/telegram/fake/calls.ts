import type { ApiResponse } from 'grammy/types'

/** One call of the bot. `answer` is missing while it runs, when the connection was cut and when the bot went away. */
export type Call = {
  method: string
  payload: Record<string, unknown>
  /** Milliseconds since 1970. */
  at: number
  answer?: ApiResponse<unknown>
}

/** The last calls in a line each, for the message of a test that fails; polls are left out. */
export function lastCalls(calls: readonly Call[], count = 10): string {
  const lines = calls
    .filter(({ method }) => method.toLowerCase() !== 'getupdates')
    .slice(-count)
    .map(
      (call) => `  ${call.method} ${JSON.stringify(call.payload, withoutBytes)} → ${outcome(call)}`,
    )
  return lines.length > 0 ? `The bot's last calls:\n${lines.join('\n')}` : 'The bot called nothing.'
}

/** A file by its length: nobody reads a picture in numbers. */
function withoutBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `${value.length} bytes` : value
}

function outcome({ answer }: Call): string {
  if (!answer) return 'no answer'
  return answer.ok ? 'ok' : `${answer.error_code} ${answer.description}`
}
