import { bold, format, italic, join } from '../format.ts'
import type { BrowseTexts } from './browse-texts.ts'
import { count, date } from './en-words.ts'

/** What the bot says of the archive and of its users, in English. */
export const enBrowse: BrowseTexts = {
  speakers: {
    title: (total, beginning) =>
      beginning
        ? format`${count(total, 'speaker')} with a name that begins with ${beginning}`
        : format`${bold(count(total, 'speaker'))}, most statements first`,
    none: (beginning) =>
      format`I have nobody whose name begins with ${beginning}. /speakers lists everybody.`,
    empty: 'My archive is still empty.',
    entry: (name, statements, latest) =>
      join(
        [format`${name} · ${count(statements, 'statement')}`, latest && `latest ${date(latest)}`],
        ', ',
      ),
    page: (page, pages) => `Page ${page} of ${pages}`,
    howTo:
      'To find a name, write its beginning after the command: /speakers pes. Or reply to this message with it.',
  },
  speaker: {
    usage: format`Write a name after the command: ${italic('/speaker Peskov')}. /speakers lists whom I have.`,
    office: (title, from, until) => `${title}${term(from && date(from), until && date(until))}`,
    earlier: 'Earlier',
    printedRole: (role) => `Last printed as: ${role}`,
    statements: (number, first, latest) =>
      `${count(number, 'statement')}${span(first && date(first), latest && date(latest))}`,
    silent: 'I have no statement by this speaker.',
    topics: 'Speaks most about:',
  },
  about: {
    title: 'What my archive holds',
    counts: ({ statements, speakers, articles, publishers }) =>
      `${count(statements, 'statement')} by ${count(speakers, 'speaker')}, in ${count(articles, 'article')} from ${count(publishers, 'publisher')}`,
    publishers: (names, more) => (more > 0 ? `${names} and ${more} more` : names),
    period: (oldest, newest) => `Published ${date(oldest)} – ${date(newest)}`,
    newest: (article) => format`Newest article: ${article}`,
    sample:
      'This is the sample that comes with the program; the first real article takes its place.',
    empty: 'My archive is still empty.',
    next: '/speakers lists who speaks, /latest shows what was said last.',
  },
  page: {
    also: 'Also in:',
    more: (number) => `and ${count(number, 'more article')}`,
    earlier: 'Earlier wording, before the publisher changed it:',
    earlierTooLong:
      'The publisher has changed the wording since; the earlier one is too long to show.',
    withdrawn: (speaker, origin) =>
      format`This statement by ${speaker} is not on record any more: its article no longer has the words.\n${origin}`,
    unknown: format`I have no statement under this link. Ask me instead, for example: ${italic('what did Peskov say about the ambassador?')}`,
  },
  language: {
    choose: 'In which language shall I write to you?',
    unknown: 'I write only English and Russian.',
    chosen: 'I write English to you from now on.',
    own: 'As in Telegram',
    inGroups: 'In a group its administrators choose the language: /settings',
  },
  fresh: format`I have forgotten what we were talking about. Your next question stands on its own.`,
  privacy: format`${bold('What I keep')}
• Each answer that I sent you, with your question or quotation: for 90 days, so that its buttons and your edits work.
• Which statements stand in my messages, also in those that you sent with me into other chats: for 90 days, so that I can put them right.
• What your last question was about: for 15 minutes, so that you can go on with “and about sanctions?”.
• The numbers of your last messages, without their text: for 2 days, so that none is answered twice.
• What you report as wrong: for 90 days, and whoever runs this bot reads it, without your name.
• Your language, chosen or your Telegram’s, until it is another: what I send unasked is in it.
• What you follow, with your hour and time zone: until you stop it. Which statements I told you: for 90 days, so that none comes twice.

That is all, and nobody else gets it. I do not see your phone number or contacts, and in groups I read only what is addressed to me.

/forget deletes all of it at once; in a group, from an administrator, also what the group has set and follows. Of a report there stays which statement it is about and for which of the reasons, with nothing of you.`,
  forgotten: {
    all: 'Done. All that I had kept of you is deleted: questions, answers, settings, what you followed. The buttons of my earlier messages no longer work.',
    group:
      'Done. All that I had kept of this group and of you is deleted: questions, answers, settings, what was followed. The buttons of my earlier messages no longer work.',
    own: 'Done. All that I had kept of you is deleted. What this group has set and what it follows stays; an administrator deletes that with the same command.',
  },
}

function term(from: string | undefined, until: string | undefined): string {
  if (from === undefined) return until === undefined ? '' : ` (until ${until})`
  return until === undefined ? ` (since ${from})` : ` (${from} – ${until})`
}

function span(first: string | undefined, latest: string | undefined): string {
  if (latest === undefined) return ''
  return first === undefined || first === latest ? `, ${latest}` : `, ${first} – ${latest}`
}
