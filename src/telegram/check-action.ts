/** What a button does about a claimed quotation: all of them need the claim that is kept with the message. */
export type CheckAction = (typeof ACTIONS)[number]

/** `verdict`: compares the claim, again. `context`: shows what stands around the passage. `ask`: searches for the claim as a question. */
const ACTIONS = ['verdict', 'context', 'ask'] as const

export function encodeCheck(action: CheckAction): string {
  return `check:${action}`
}

/** The action in a button's data; `undefined` for data of other buttons. */
export function decodeCheck(data: string): CheckAction | undefined {
  return ACTIONS.find((action) => encodeCheck(action) === data)
}
