import type { Verification, VerificationLine } from '../statement/verification.ts'

/** A verdict as `verify --json` and `verify --batch` print it. */
export function toVerificationLine(
  verification: Verification,
  ms: number,
  id?: string,
): VerificationLine {
  const { verdict } = verification
  return {
    ...(id !== undefined && { id }),
    verdict,
    ...('statement' in verification && {
      statement: verification.statement,
      differences: [...verification.differences],
      ...(verification.remarks && { remarks: verification.remarks }),
    }),
    ms: Math.round(ms * 1000) / 1000,
  }
}
