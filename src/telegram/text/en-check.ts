import { format, italic } from '../format.ts'
import type { CheckTexts } from './check-texts.ts'
import { count } from './en-words.ts'

const LIMIT = new Intl.NumberFormat('en')

/** The bot in English, where it checks quotations. */
export const enCheck: CheckTexts = {
  usage: (bot) =>
    format`Is it real? Write the quotation after the command: ${`/verify@${bot}`} ${italic('“We see our ambassador being attacked,” Peskov said')}

Or reply ${`/verify@${bot}`} to the message that has it. In private a forwarded message is enough.`,
  which: 'Is this a quotation to check, or a question?',
  asClaim: 'Check the quotation',
  asQuestion: 'Search for it',
  pieces:
    'Struck out: in the quotation, not in the first passage below. Underlined: the other way round.',
  alikeByAnother: 'Something like it is on record, in other words and from somebody else.',
  toldOf: 'On record only as what somebody else says of it, not from whom the quotation names.',
  alikeToldOf:
    'Something like it is on record, in other words, and only as what somebody else says of it.',
  remarks: {
    named: (named, speaker) =>
      `The quotation names “${named}”. I cannot tell that this is ${speaker} and nobody else.`,
    dated: (period) => `The quotation is dated ${period}; the date below is another.`,
    cutOff: (words) =>
      `Left out before it, in the same sentence: “${words} …”. That may turn its meaning round.`,
    bracketed: (words) =>
      `The record has ${words} in brackets: it may be the editor’s, not the speaker’s.`,
  },
  next: {
    exact: 'Next: read what stands around it, or open the source.',
    altered: 'Next: compare it with the passage and its source before you pass it on.',
    part: 'Next: read what was left out, and what stands around it.',
    'other-speaker': 'Next: open the source and see who speaks there.',
    stitched: 'Next: read the pieces where they stand.',
    'not-on-record':
      'Next: try one sentence of it without anything around, or search for what it is about. Only what my archive holds can be found.',
  },
  tooLong: (characters, limit) =>
    `That is ${count(characters, 'character')}; I compare ${LIMIT.format(limit)} at most. Send the one quotation that matters.`,
  noWords: 'There are no words in this message. Send the quotation as text.',
  back: '↩ Verdict',
  expired: 'I do not remember this quotation any more. Please send it again.',
}
