import { format, italic } from '../format.ts'
import type { AdminTexts } from './admin-texts.ts'
import { enSources } from './en-sources.ts'
import { count, date } from './en-words.ts'

/** What the bot says to who runs it, in English. */
export const enAdmin: AdminTexts = {
  usage: format`For who runs this bot:
${italic('/admin stats')}: what the archive holds, how digests stand
${italic('/admin ingest https://…')}: read a page or a feed into the archive
${italic('/admin sources')}: the pages and feeds that are watched; add, pause, remove
${italic('/admin gaps')}: the questions that found nothing
${italic('/admin speaker')}: who is who; merge, split, name, give an office, undo`,
  stats: {
    title: 'The archive',
    articles: (number) => count(number, 'article'),
    statements: ({ direct, mixed, reported }) =>
      `${count(direct + mixed + reported, 'statement')}: ${direct} direct, ${mixed} mixed, ${reported} reported`,
    attributed: (statements, speakers) =>
      `${statements} with a certain speaker, by ${count(speakers, 'speaker')}`,
    published: (oldest, newest) => `Published ${date(oldest)} – ${date(newest)}`,
  },
  outbox: {
    title: 'Digests',
    waiting: (messages, minutes) =>
      messages === 0
        ? 'No message waits'
        : `Waiting: ${count(messages, 'message')}, the oldest for ${count(minutes, 'minute')}`,
    today: (sent, failed) => `Today: ${sent} sent, ${failed} failed`,
    nothingDue: 'Nothing is due',
  },
  sources: enSources,
  problem: (sentence) => sentence,
  ingest: {
    usage: format`Write an address after it: ${italic('/admin ingest https://example.com/feed.xml')}`,
    begun: (address) => format`Reading ${address}. I write again when it is done.`,
    counts: (articles) =>
      `${count(articles.new, 'new article')}, ${articles.changed} changed, ${articles.unchanged} unchanged`,
    statements: (number) => `${count(number, 'statement')} in what was read`,
    refused: (number) => `${number} refused:`,
    more: (number) => `and ${number} more`,
    stopped: 'Stopped with the program; the same command again does the rest.',
    failed: (reason) => `It could not be stored: ${reason}`,
  },
  gaps: {
    title: (number) => `${count(number, 'question')} of the last 90 days found nothing`,
    none: 'In the last 90 days every question found something.',
    entry: (question, times, last) =>
      format`${String(times)} × ${question} (last on ${date(last)})`,
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  speaker: {
    usage: format`${italic('/admin speaker merge Dmitri Peskov | Dmitry Peskov')}: the first is the second
${italic('/admin speaker split John Smith | John Smith (bishop) | bishop')}: what he said as a bishop is the second’s; instead of the role an article’s address, or days: ${italic('… | 2012-05 | 2014')}
${italic('/admin speaker alias Abraham Lincoln | Honest Abe')}: another name
${italic('/admin speaker office Dmitry Peskov | Kremlin Spokesman | 2012-05-22')}: an office, since when, until when
${italic('/admin speaker undo 2')}: takes a decision back; without a number the last
Instead of a name its id will do.`,
    merge: (speaker, into) => format`${speaker} is ${into}`,
    alias: (speaker, name) => format`${speaker} is also called ${name}`,
    office: (speaker, title, from, until) =>
      format`${speaker} is ${title}${from ? ` from ${date(from)}` : ''}${until ? ` until ${date(until)}` : ''}`,
    split: (speaker, into, by) => {
      if ('role' in by) return format`What ${speaker} said as ${by.role} is ${into}’s`
      if ('article' in by) return format`What ${speaker} said in ${by.article} is ${into}’s`
      return format`What ${speaker} said${by.from ? ` from ${date(by.from)}` : ''}${by.until ? ` until ${date(by.until)}` : ''} is ${into}’s`
    },
    moved({ goes, stays }) {
      const going = `${count(goes, 'statement')} ${goes === 1 ? 'goes' : 'go'}`
      if (stays === undefined) return `${going} along.`
      return `${going}, ${stays} ${stays === 1 ? 'stays' : 'stay'}.`
    },
    noneGoes: 'No statement of that speaker fits, so nothing is decided.',
    allGo: 'All statements of that speaker fit, so nothing is split and nothing is decided.',
    decided: (number) => `Done. /admin speaker undo ${number} takes it back.`,
    undone: 'Taken back:',
    notThere: 'No such decision holds. /admin speaker lists them.',
    none: 'Nothing is decided.',
    several: (name, people) =>
      format`Several people fit ${name}: ${people}. Please write the id that stands in brackets.`,
    oneAlready: 'The two are one speaker already.',
    noDate: (text) => format`${text} is no date such as 2017-05-31, 2017-05 or 2017.`,
  },
}
