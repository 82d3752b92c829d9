import { CALLBACK_DATA_BYTES } from './limits.ts'

/** What a button below a digest does. */
export type DigestAction =
  /** Shows a statement with the sentences around it. */
  | { readonly kind: 'context'; readonly statement: string }
  /** No more from the statement's speaker on the topic of a subscription. */
  | { readonly kind: 'mute'; readonly statement: string; readonly subscription: number }
  /** Opens what a digest covers and does not show. */
  | ({ readonly kind: 'more' | 'late' } & DigestRest)

/** By which a digest is found again: when it was composed, in milliseconds since 1970, and its topic; 0 is none. */
export type DigestRest = { readonly composedAt: number; readonly thread: number }

/** The action as the data of a button; ids of statements are short, so that it fits. */
export function encodeDigestAction(action: DigestAction): string {
  const data = write(action)
  if (data.length > CALLBACK_DATA_BYTES) throw new Error(`"${data}" is too long for a button`)
  return data
}

function write(action: DigestAction): string {
  if (action.kind === 'context') return `digest:context:${action.statement}`
  if (action.kind === 'mute') return `digest:mute:${action.statement}:${action.subscription}`
  const topic = action.thread === 0 ? '' : `:${action.thread}`
  return `digest:${action.kind}:${action.composedAt}${topic}`
}

/** The action in a button's data; `undefined` for data that is of another button. */
export function decodeDigestAction(data: string): DigestAction | undefined {
  const [, kind, statement, number] =
    /^digest:(context|mute):([\w-]{1,40})(?::(\d{1,15}))?$/.exec(data) ?? []
  if (statement !== undefined) {
    if (kind === 'context') return number === undefined ? { kind, statement } : undefined
    return number === undefined
      ? undefined
      : { kind: 'mute', statement, subscription: Number(number) }
  }
  const [, part, composedAt, thread = '0'] =
    /^digest:(more|late):(\d{1,15})(?::([1-9]\d{0,14}))?$/.exec(data) ?? []
  return part === 'more' || part === 'late'
    ? { kind: part, composedAt: Number(composedAt), thread: Number(thread) }
    : undefined
}
