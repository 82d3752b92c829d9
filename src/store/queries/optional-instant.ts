import { instantText } from './instant-text.ts'

/** What a column holds of an instant that there may not be. */
export function optionalText(instant: Temporal.Instant | undefined): string | null {
  return instant ? instantText(instant) : null
}

export function optionalInstant(text: string | null): Temporal.Instant | undefined {
  return text === null ? undefined : Temporal.Instant.from(text)
}
