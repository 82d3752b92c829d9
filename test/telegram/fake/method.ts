import type { ApiMethods } from 'grammy/types'
import type { z } from 'zod'
import { badRequest } from './refusal.ts'
import type { Telegram } from './telegram.ts'

/** A method of the Bot API by its name: what it takes, and what it does. `signal` aborts when the caller goes away. */
export type Method = {
  name: string
  run(payload: unknown, telegram: Telegram, signal: AbortSignal): unknown
}

/**
 * Makes a method whose parameters are read by a schema and whose result has Telegram's type.
 *
 * Parameters that the schema does not name are taken and left alone, as Telegram does.
 */
export function method<Name extends keyof ApiMethods, Schema extends z.ZodType>(
  name: Name,
  schema: Schema,
  run: (
    parameters: z.output<Schema>,
    telegram: Telegram,
    signal: AbortSignal,
  ) => Result<Name> | Promise<Result<Name>>,
): Method {
  return {
    name,
    run(payload, telegram, signal) {
      const parsed = schema.safeParse(payload)
      if (!parsed.success) {
        // Telegram has a wording for every type; ours says more to whoever wrote the test.
        const [issue] = parsed.error.issues
        throw badRequest(`can't parse ${issue?.path.join('.') ?? 'parameters'}: ${issue?.message}`)
      }
      return run(parsed.data, telegram, signal)
    },
  }
}

type Result<Name extends keyof ApiMethods> = ReturnType<ApiMethods[Name]>
