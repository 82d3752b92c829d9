/** What a button about following does; what it is about is kept with the message, or is a subscription. */
export type FollowAction =
  /** Shows what following what the message is about would bring. */
  | { readonly kind: 'offer' }
  /** The same for the i-th person of whom one is meant. */
  | { readonly kind: 'pick'; readonly index: number }
  | { readonly kind: 'confirm' | 'cancel' }
  /** What the chat follows, from the n-th page. */
  | { readonly kind: 'list'; readonly page: number }
  /** `weekly` asks for the day. */
  | { readonly kind: (typeof OF_SUBSCRIPTION)[number]; readonly subscription: number }
  /** Lets a speaker be heard of again whom a subscription leaves out; by the row that it lists. */
  | { readonly kind: 'unmute'; readonly subscription: number; readonly mute: number }
  /** Weekly, on a day: 1 is Monday. */
  | { readonly kind: 'on'; readonly subscription: number; readonly weekday: number }

/** The schedules that can be chosen. */
export const SCHEDULES = ['daily', 'weekdays', 'weekly', 'at-once'] as const
const OF_SUBSCRIPTION = ['show', 'pause', 'stop', 'now', ...SCHEDULES] as const
const PLAIN = ['offer', 'confirm', 'cancel'] as const

/** The action as the data of a button: short. */
export function encodeFollow(action: FollowAction): string {
  if ('mute' in action) return `follow:unmute:${action.subscription}:${action.mute}`
  if ('weekday' in action) return `follow:on:${action.subscription}:${action.weekday}`
  if ('subscription' in action) return `follow:${action.kind}:${action.subscription}`
  if ('index' in action) return `follow:${action.kind}:${action.index}`
  return 'page' in action ? `follow:list:${action.page}` : `follow:${action.kind}`
}

/** The action in a button's data; `undefined` for data that is of another button. */
export function decodeFollow(data: string): FollowAction | undefined {
  const [, name, digits, second] =
    /^follow:([a-z-]+)(?::(0|[1-9]\d{0,14})(?::([1-9]\d{0,14}))?)?$/.exec(data) ?? []
  if (digits === undefined) {
    const plain = PLAIN.find((kind) => kind === name)
    return plain && { kind: plain }
  }
  const number = Number(digits)
  if (second !== undefined) return decodePair(name, number, Number(second))
  if (name === 'pick') return { kind: 'pick', index: number }
  if (name === 'list') return { kind: 'list', page: number }
  const kind = OF_SUBSCRIPTION.find((one) => one === name)
  return kind && { kind, subscription: number }
}

function decodePair(
  name: string | undefined,
  subscription: number,
  second: number,
): FollowAction | undefined {
  if (name === 'unmute') return { kind: 'unmute', subscription, mute: second }
  return name === 'on' && second <= 7 ? { kind: 'on', subscription, weekday: second } : undefined
}
