import { format, italic } from '../format.ts'
import { ago, count } from './en-words.ts'
import type { SourceTexts } from './source-texts.ts'

/** What the bot says of watched sources, in English. */
export const enSources: SourceTexts = {
  usage: format`${italic('/admin sources add https://example.com/feed.xml')}: watch a page or a feed from now on
${italic('/admin sources pause 2')}, ${italic('resume 2')}, ${italic('remove 2')}: by number or address`,
  title: (number) => `Watched: ${count(number, 'source')}`,
  none: 'Nothing is watched.',
  more: (number) => `and ${number} more; onrecord sources lists them all`,
  wrongLine: (problem) => format`Wrong in the list: ${problem}`,
  isPaused: 'paused',
  notRead: 'not read yet',
  read: (readAt, changedAt) => `read ${ago(readAt)}, something new ${ago(changedAt)}`,
  isFailing: (since, problem) => format`failing, first ${ago(since)}: ${problem}`,
  next: (dueAt) => `next ${ago(dueAt)}`,

  summary: (watched) => `Watched: ${count(watched, 'source')}`,
  failing: (number) => `${number} failing`,
  paused: (number) => `${number} paused`,
  lastRead: (at) => `last read ${ago(at)}`,

  added: (address) => format`Watched from now on: ${address}`,
  known: (address) => format`This is watched already: ${address}`,
  removed: (address) => format`Not watched any more: ${address}`,
  listed: (address) => format`This stands in the list of the set-up; take it out there: ${address}`,
  pausedNow: (address) => format`Paused: ${address}`,
  resumed: (address) => format`Watched again: ${address}`,
  unknown: (words) => format`${words} is not watched. /admin sources lists what is.`,
  refused: (problem) => format`It cannot be watched: ${problem}`,

  haveFailed: (number) =>
    number === 1 ? 'A source cannot be read:' : `${number} sources cannot be read:`,
  haveRecovered: (number) =>
    number === 1
      ? 'A source that had failed can be read again:'
      : `${number} sources that had failed can be read again:`,
  whatNow: format`I go on trying, ever more rarely. ${italic('/admin sources')} tells how it goes.`,
}
