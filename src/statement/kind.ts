import { z } from 'zod'

/** `direct`: the speaker's words in marks; `mixed`: a reporting sentence with marked words in it; `reported`: no marks. */
export const Kind = z.enum(['direct', 'mixed', 'reported'])
export type Kind = z.infer<typeof Kind>
