import { ReportReason } from '../statement/report-reason.ts'

/** What a button does with a statement that somebody finds wrong; `id` is its own. */
export type ReportAction =
  | { readonly kind: 'wrong'; readonly id: string }
  | { readonly kind: 'reason'; readonly reason: ReportReason; readonly id: string }
  | { readonly kind: 'cancel' }

export function encodeReport(action: ReportAction): string {
  if (action.kind === 'cancel') return 'wrong:cancel'
  return action.kind === 'wrong' ? `wrong::${action.id}` : `wrong:${action.reason}:${action.id}`
}

/** The action in a button's data; `undefined` for data of other buttons. */
export function decodeReport(data: string): ReportAction | undefined {
  if (data === 'wrong:cancel') return { kind: 'cancel' }
  const [, name, id = ''] = /^wrong:([a-z-]*):([\w-]+)$/.exec(data) ?? []
  const reason = ReportReason.options.find((one) => one === name)
  if (reason) return { kind: 'reason', reason, id }
  return name === '' ? { kind: 'wrong', id } : undefined
}

/** What the start parameter of a link carries that reports a statement: `r_` and its own id. */
export function reportParameter(id: string): string {
  return `r_${id}`
}

/** The id of the statement that a start parameter reports. */
export function readReportParameter(text: string): string | undefined {
  return /^r_([\w-]{1,62})$/.exec(text)?.[1]
}

/**
 * What a button of the operator decides about a report. `undo` takes back what was decided; `choose` offers speakers, `pick` is one of them, known by a digest, as
 * the list can be another one by then.
 */
export type CaseAction = {
  readonly report: number
  readonly kind: 'choose' | 'back' | 'withdrawn' | 'dismissed' | 'pick' | 'undo'
  readonly digest?: string | undefined
}

export function encodeCase({ report, kind, digest }: CaseAction): string {
  return ['case', report, kind, ...(digest === undefined ? [] : [digest])].join(':')
}

/** The action in a button's data; `undefined` for data of other buttons. */
export function decodeCase(data: string): CaseAction | undefined {
  const [, digits, name, digest] = /^case:([1-9]\d{0,9}):([a-z]+)(?::([\w-]+))?$/.exec(data) ?? []
  const kind = KINDS.find((one) => one === name)
  if (!kind || (kind === 'pick') !== (digest !== undefined)) return undefined
  return { report: Number(digits), kind, digest }
}

const KINDS = ['choose', 'back', 'withdrawn', 'dismissed', 'pick', 'undo'] as const
