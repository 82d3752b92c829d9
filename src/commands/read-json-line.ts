import type { z } from 'zod'

/** What a line of JSON holds, or what is wrong with it. */
export function readJsonLine<T>(
  text: string,
  schema: z.ZodType<T>,
): T | { readonly problem: string } {
  const value = parseJson(text)
  if (value === undefined) return { problem: 'it is not JSON' }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') || 'the line'
  return { problem: `${place}: ${issue?.message ?? 'wrong'}` }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
