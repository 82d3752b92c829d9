import { count } from './en-words.ts'
import type { FollowTexts } from './follow-texts.ts'

/** Following in English. */
export const enFollow: FollowTexts = {
  everything: 'everything',
  title: (statements) => count(statements, 'new statement'),
  because: (followed) => `You follow: ${followed}`,
  late: (statements) =>
    `${count(statements, 'statement')} from before, more than two days late, can be opened below.`,
  openLate: 'Open what is late',
  more: (statements) => `${statements} more`,
  context: (number) => `${number} · Context`,
  notForMe: (number, speaker) => `${number} · Not for me${speaker === '' ? '' : `: ${speaker}`}`,
}
