import { format, italic } from '../format.ts'
import { count, date } from './en-words.ts'
import type { ThreadTexts } from './thread-texts.ts'

/** What the bot says of statements in order of time, in English. */
export const enThread: ThreadTexts = {
  usage: {
    timeline: format`Write a name and a topic after the command: ${italic('/timeline Putin sanctions')}`,
    compare: format`Write two names with a line between them, then the topic: ${italic('/compare Trump | Clinton taxes')}`,
  },
  oldestFirst({ first, last, count: shown, more }) {
    const of = `${first}–${last} of ${shown}`
    if (more === 0) return shown === 1 ? '1 statement' : `Oldest first, ${of}`
    return `The newest ${shown} of ${shown + more}, oldest first: ${of}. A period in the question, such as a year or a month, shows others.`
  },
  side: (name, statements) =>
    statements === 0
      ? format`${name}: nothing on this`
      : format`${name}: ${count(statements, 'statement')}`,
  continues: (number) => `… continues; ${number} opens it`,
  tooLong: (number) => `The passage is too long for this list; ${number} opens it.`,
  several: (side, people) =>
    format`${side}: several people fit, ${people}. Please write the full name.`,
  samePerson: (name) => format`Both names are of one person, ${name}.`,
  earlier: (parts) => `Earlier: ${date(parts)}`,
}
