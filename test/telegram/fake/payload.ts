import type { IncomingMessage } from 'node:http'
import { badRequest } from './refusal.ts'

/** A file in a call. */
export type Upload = { readonly name: string; readonly bytes: Uint8Array }

/** What a call brings: a JSON object, or a form whose files stand where its fields say `attach://NAME`. */
export async function payloadOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (body.length === 0) return {}
  if (type.startsWith('multipart/form-data')) return formPayload(body, type)
  if (!type.startsWith('application/json')) {
    throw badRequest('the fake reads JSON and forms with files')
  }
  const payload = parsed(body.toString())
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw badRequest("can't parse JSON object")
  }
  return { ...payload }
}

/** In a form all but texts are written as JSON. */
async function formPayload(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const fields = new Map<string, unknown>()
  const files = new Map<string, Upload>()
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData()
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, TEXTS.has(name) ? value : jsonOr(value))
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  for (const [name, value] of fields) {
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value)
    const filled = isPlain
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, attached(inner)]))
      : attached(value)
    fields.set(name, filled)
  }
  const [unused] = files.keys()
  if (unused !== undefined) throw badRequest(`nothing says what the file ${unused} is for`)
  return Object.fromEntries(fields)

  /** The file that a value names, or the value. */
  function attached(value: unknown): unknown {
    const [, name] = /^attach:\/\/(.+)$/.exec(typeof value === 'string' ? value : '') ?? []
    if (name === undefined) return value
    const file = files.get(name)
    if (!file) throw badRequest(`there is no file ${name} in the request`)
    files.delete(name)
    return file
  }
}

function jsonOr(text: string): unknown {
  return parsed(text) ?? text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const TEXTS = new Set(['caption', 'text'])
