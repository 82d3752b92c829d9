import { z } from 'zod'

/** Why somebody finds a statement wrong. */
export const ReportReason = z.enum(['speaker', 'text', 'not-said', 'other'])
export type ReportReason = z.infer<typeof ReportReason>
