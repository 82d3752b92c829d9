import { returnSourceNews, takeSourceNews } from '../queries/source-news.ts'
import {
  addSource,
  dueSources,
  listSources,
  pauseSource,
  removeSource,
  saveSourceState,
  sources,
} from '../queries/sources.ts'
import {
  duePages,
  forgetWatchedPages,
  saveWatchedPages,
  watchedPages,
} from '../queries/watched-pages.ts'
import type { Sources } from '../sources.ts'
import type { Connection } from './connection.ts'

/** What is watched, over one SQLite connection. */
export function createSources(connection: Connection): Sources {
  const { kysely } = connection
  return {
    listSources: (addresses) =>
      connection.write((transaction) => listSources(transaction, addresses)),
    addSource: (address) => connection.write((transaction) => addSource(transaction, address)),
    removeSource: (address) =>
      connection.write((transaction) => removeSource(transaction, address)),
    pauseSource: (address, isPaused) => pauseSource(kysely, address, isPaused),
    sources: () => sources(kysely),
    dueSources: (now) => dueSources(kysely, now),
    saveSourceState: (address, state) => saveSourceState(kysely, address, state),

    watchedPages: (source) => watchedPages(kysely, source),
    duePages: (now) => duePages(kysely, now),
    saveWatchedPages: (source, pages) =>
      connection.write((transaction) => saveWatchedPages(transaction, source, pages)),
    forgetWatchedPages: (addresses) =>
      connection.write((transaction) => forgetWatchedPages(transaction, addresses)),

    takeSourceNews: (...since) =>
      connection.write((transaction) => takeSourceNews(transaction, ...since)),
    returnSourceNews: (news) => returnSourceNews(kysely, news),
  }
}
