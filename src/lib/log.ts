import { type DestinationStream, type Logger, destination, pino } from 'pino'

export type Log = Logger

export type LogOptions = {
  readonly level: string
  /** Texts that must not be written, such as the bot token. */
  readonly secrets: readonly string[]
  /** Where lines go; stderr by default, so that stdout stays the program's answer. */
  readonly stream?: DestinationStream
}

/**
 * A log of JSON lines in which the secrets are never written, wherever in a line they would stand.
 *
 * An HTTP error of the Bot API has the token in its address, deep inside; so the finished line is what is searched.
 */
export function createLog({ level, secrets, stream }: LogOptions): Log {
  const target = stream ?? destination({ dest: 2, sync: true })
  return pino({ level, base: null }, { write: (line) => target.write(redact(line, secrets)) })
}

/** The text with every secret replaced. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((redacted, secret) => redacted.replaceAll(secret, '[redacted]'), text)
}
