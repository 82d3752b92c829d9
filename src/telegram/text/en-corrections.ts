import { bold, format } from '../format.ts'
import type { CorrectionTexts } from './correction-texts.ts'
import { count } from './en-words.ts'

/** The bot in English, where something is put right. */
export const enCorrections: CorrectionTexts = {
  wrong: 'Wrong speaker or text',

  ask: 'What is wrong with this?',
  reasons: {
    speaker: 'Wrong speaker',
    text: 'Wrong text',
    'not-said': 'Nobody said this',
    other: 'Something else',
  },
  cancel: 'Cancel',
  cancelled: 'Nothing was reported.',
  passedOn:
    'Thank you. It has gone to whoever runs this bot, and you hear from me what comes of it. To add something, reply to this message.',
  writeIt: 'Reply to this message and write what is wrong. Then it goes to whoever runs this bot.',
  wordsPassedOn: 'Thank you, that is passed on. You hear from me what comes of it.',
  gone: 'This statement is not on record any more.',
  tooLate: 'This report is closed already.',

  report: (reason) => `Reported: ${REPORTED[reason]}`,
  fromReporter: 'They write:',
  howToName: 'For a speaker who is not offered, reply to this message with the name.',
  correctSpeaker: 'Correct the speaker',
  withdraw: 'Withdraw',
  dismiss: 'Dismiss',
  whoSaidIt: 'Who said it?',
  newSpeaker: (name) => `${name} (new)`,
  back: '↩ Back',
  undo: '↩ Undo this decision',
  decided: {
    speaker: (name) => format`Decided: said by ${bold(name)}.`,
    withdrawn: 'Decided: withdrawn.',
    dismissed: 'Decided: it stays as it is.',
  },
  amending: (messages) => `${count(messages, 'message')} with it to be put right.`,

  outcome: {
    about: (speaker) => format`You reported a statement that I had shown as said by ${speaker}.`,
    speaker: (name) => format`You were right: it was said by ${name}. I have corrected it.`,
    withdrawn: 'You were right: it is taken off the record.',
    dismissed: 'Whoever runs this bot leaves it as it is. Thank you all the same.',
    reopened:
      'The decision that I told you of was taken back: your report is being looked at again.',
  },

  note: {
    speaker: (was, now) =>
      format`Corrected: I had shown these words as said by ${was}. They were said by ${now}.`,
    withdrawn: (was) =>
      format`Taken back: I had shown a statement of ${was} here, and it was wrong.`,
    taken: (was) =>
      format`Taken back: I had shown a statement of ${was} here, and the publisher has taken it out of the article.`,
    changed: (was) =>
      format`Changed: the publisher has since changed words of ${was} that I had shown here.`,
  },
  elsewhere: format`You sent it to another chat, where I cannot change it any more. Please correct it there.`,
  instead: format`The message above cannot be changed any more. Please do not pass it on.`,

  fates: {
    changed: 'The publisher has changed this passage since; these are the present words.',
    gone: 'The publisher has taken this page away; these are the words that stood there.',
  },

  page: {
    withdrawn: (speaker, origin) =>
      format`This statement by ${speaker} was taken off the record, as it was wrong.\n${origin}`,
  },
}

const REPORTED = {
  speaker: 'wrong speaker',
  text: 'wrong text',
  'not-said': 'nobody said this',
  other: 'something else',
} as const
