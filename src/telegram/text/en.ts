import { bold, format, italic, join } from '../format.ts'
import { count, date } from './en-words.ts'
import { enAdmin } from './en-admin.ts'
import { enBrowse } from './en-browse.ts'
import { enCheck } from './en-check.ts'
import { enPicture } from './en-picture.ts'
import { enFollow } from './en-follow.ts'
import { enCorrections } from './en-corrections.ts'
import { enGroup } from './en-group.ts'
import { enThread } from './en-thread.ts'
import type { Texts } from './texts.ts'

const EXAMPLE = 'what did Peskov say about the ambassador?'

/** The bot in English. */
export const en: Texts = {
  commands: {
    ask: 'Who said what: a name, a topic, a date',
    verify: 'Is it real? Whether a quotation is on record',
    speakers: 'Whom I have statements of',
    speaker: 'Who somebody is, and what they speak about',
    latest: 'What was said last',
    timeline: 'What somebody said on a topic, oldest first',
    compare: 'What two people said on a topic, side by side',
    about: 'What my archive holds',
    follow: 'Tell me what is new of a speaker or a topic',
    following: 'What I follow for you, and when it comes',
    time: 'At what hour it comes',
    zone: 'The time zone or city of that hour',
    new: 'Begin anew: forget the last question',
    language: 'The language I write in',
    settings: 'Settings of this group, for administrators',
    privacy: 'What I keep of you',
    forget: 'Delete all that I keep of you, at once',
    help: 'What I can find, and how to ask',
  },
  browse: enBrowse,
  start: format`I answer one kind of question: ${bold('who said what, about what, and when')}.

Ask in your own words, for example:
${italic(EXAMPLE)}

You get the passage word for word, with the speaker, the date and the source. If my archive has nothing, I say so.`,
  help: (bot) => format`${bold('Ask for a name, a topic, a date')}, in any order:
${italic(EXAMPLE)}
${italic('Lincoln slavery 1865')}
${italic('Putin since May 2017')}

Misspelt names, offices (${italic('the Kremlin spokesman')}) and other alphabets are fine. Edit your question and my answer follows.

Go on without repeating yourself: ${italic('and about sanctions?')}, ${italic('anything earlier?')}, ${italic('in 2016?')}, ${italic('who else?')} /speakers lists whom I have, /latest shows what was said last.

${italic('/timeline Putin sanctions')} shows a thread, oldest first; ${italic('/compare Trump | Clinton taxes')} puts two people side by side.

${bold('Is it real?')} Forward or paste a quotation, or write it after /verify: I compare it word by word with what is on record.

${bold('Tell me what is new')} /follow with a name, a topic or both; /following shows and changes it, /time and /zone say when it comes.

In groups I speak only when you write ${`/ask@${bot}`} or ${`/verify@${bot}`}, mention ${`@${bot}`} or reply to me.

I show what articles say, word for word. I do not summarise, judge or guess.`,
  usage: format`Write a question after the command: /ask ${italic(EXAMPLE)}. Or leave the command out.`,
  unknownCommand: format`I do not know this command. Just ask, for example: ${italic(EXAMPLE)}`,
  notText: 'I can read text only. Write who you are asking about, and on what.',
  noWords: 'There are no words in this message. Write who you are asking about, and on what.',
  nothingBefore:
    'I do not know what that goes on from. Please ask it whole: who, about what, when.',
  oneAtATime: 'To the first of your questions. Please send me the others one by one.',
  tooLong: (characters, limit) =>
    `That is ${count(characters, 'character')}, too long for a question: ${limit} are enough. Write who, about what, and when.`,
  expired: 'I do not remember this answer any more. Please ask again.',
  failed: 'Something went wrong on my side. Please ask again in a minute.',

  unknownSpeaker: 'Speaker not identified',
  reported: (publisher) => `In ${publisher ?? 'the publisher'}’s words, not a direct quotation`,
  mixed: (publisher, marks) =>
    marks
      ? `In ${publisher ?? 'the publisher'}’s words; only what is in quotation marks is a direct quotation`
      : `Partly in ${publisher ?? 'the publisher'}’s words, not all of it a direct quotation`,
  saidOn: (parts) =>
    parts.day === undefined ? `Said in ${date(parts)}` : `Said on ${date(parts)}`,
  publishedOn: (parts, alone) =>
    alone
      ? `Published ${date(parts)}; the day it was said is not given`
      : `published ${date(parts)}`,
  day: date,
  noDate: 'Date not given',
  contextLabel: 'As it stands in the article; the passage is in bold',
  cut: (isLinked) =>
    isLinked ? '… continues at the source' : '… and more, too long for a message',
  tooLongPassage: (characters, isLinked) =>
    `The passage is one piece of ${count(characters, 'character')}, too long for a message, and I do not cut inside a sentence.${isLinked ? ' It is at the source.' : ''}`,
  withdrawn: 'This statement is not on record any more.',
  repaired: (from, to) => format`Showing ${to} for ${from}`,
  position: (number, total) => `${number} of ${total}`,
  more: (number) => `${number} more: add a month, a year or another word`,

  period: (from, until) => {
    if (until === undefined) return from === undefined ? '' : `since ${date(from)}`
    if (from === undefined) return `until ${date(until)}`
    return date(from) === date(until) ? date(from) : `${date(from)} – ${date(until)}`
  },
  nothing: ({ speaker, topic, period }) =>
    join(
      [
        'I have nothing',
        speaker && format`from ${speaker}`,
        topic && format`about ${topic}`,
        period && `(${period})`,
      ],
      ' ',
    ),
  searched: (statements, newest) => {
    const searched = `Searched: ${count(statements, 'statement')}`
    return newest ? `${searched}, the newest published ${date(newest)}.` : `${searched}.`
  },
  nothingElse: 'Nor do I have a statement on anything else.',
  notSilence: 'That is my archive, not all that was ever said.',
  nearest: 'The nearest:',
  notTogether: ({ speaker, topic, period }) =>
    join(
      [
        'No single statement',
        speaker && format`from ${speaker}`,
        period && `(${period})`,
        format`has all of this. The nearest, without ${topic ?? ''}:`,
      ],
      ' ',
    ),
  choose: 'Several people fit. Whom do you mean?',
  moreChoices: (number) => `And ${number} more: write the full name.`,
  others: (more) => `Others on this${andMore(more)}:`,
  whoSpoke: ({ topic, period, isElse, more }) =>
    format`${join([isElse ? 'Others on' : 'Who spoke on', topic, period && `(${period})`], ' ')}${andMore(more)}:`,
  nobodyElse: (topic, period) =>
    format`${join(['I have nobody else on', topic, period && `(${period})`], ' ')}.`,
  statements: (number) => count(number, 'statement'),
  mentioned: (speaker, statements) =>
    format`${speaker} is mentioned in ${count(statements, 'statement')}, but I have no statement by ${speaker}.`,
  whoIsThere: '/speakers lists whom I have.',
  namedIn: (statements) =>
    `The name is in ${statements < 200 ? '' : 'at least '}${count(statements, 'statement')} of others.`,
  nobody: (name) => format`I have nobody called ${name}.`,
  didYouMean: (name) => format`Did you mean ${name}?`,
  outOfScope: 'I only find what people said, word for word. I do not judge, explain or predict.',
  example: format`Try: ${italic(EXAMPLE)}`,
  unavailable:
    'My archive is not available right now, so I cannot tell what is in it. Please ask again in a few minutes.',

  verdicts: {
    exact: 'On record, word for word.',
    altered: 'On record with other words.',
    part: 'On record as part of a longer statement; all of it is below.',
    'other-speaker': 'On record, but said by somebody else.',
    stitched: 'Stitched together: the pieces are on record, but not as one quotation.',
    'not-on-record': 'Not on record here.',
  },
  publishersWords:
    'On record, but as the publisher’s words about what was said, not as a quotation.',
  differences:
    'Struck out: in the quotation, not on record. Underlined: on record, not in the quotation.',
  otherPiece: 'The other piece:',

  buttons: {
    next: 'Next →',
    previous: '← Previous',
    source: 'Source',
    back: '↩ Back',
    context: 'Context',
    whoElse: 'Who else?',
    share: 'Share',
    details: 'Open in private chat',
    more: (speaker) => `More from ${speaker}`,
    everything: (speaker) => `Everything from ${speaker}`,
    anyTime: 'At any time',
    none: 'None of these',
    mentions: 'Show where',
    again: 'Try again',
  },

  follow: enFollow,
  thread: enThread,
  admin: enAdmin,
  groups: enGroup,
  check: enCheck,
  pictures: enPicture,
  corrections: enCorrections,

  terminal: {
    withoutToken: `No BOT_TOKEN is set, so this is the bot in your terminal.
For the bot on Telegram: write /newbot to @BotFather there, put the token it gives you into .env as BOT_TOKEN=…, and start again.`,
    welcome: `Ask who said what, for example: ${EXAMPLE}\nA number presses a button, /quit leaves.`,
    noButton: (number) => `There is no button ${number}.`,
    notSent:
      'This is the terminal: it is kept, but nothing is ever sent here. To be told of what is new, follow it in the bot’s chat on Telegram.',
    notWatched:
      'This is the terminal: it is kept, but nothing is watched from here. `npm start` with a BOT_TOKEN watches, and so does `npx onrecord watch`.',
  },
}

function andMore(more: number): string {
  return more > 0 ? `, and ${more} more` : ''
}
