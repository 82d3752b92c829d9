import { article, articleKeys, noteGone } from '../queries/article.ts'
import {
  chatSettings,
  forgetChat,
  forgetUser,
  moveChat,
  saveChatSettings,
} from '../queries/chats.ts'
import {
  conversation,
  forgetConversation,
  forgetConversations,
  saveConversation,
} from '../queries/conversations.ts'
import {
  forgetUpdates,
  leaveUpdates,
  markHandled,
  noteSend,
  receiveUpdates,
  takeUpdates,
  updateBody,
  updatesElsewhere,
} from '../queries/inbox.ts'
import {
  forgetSentAnswers,
  saveSentAnswer,
  sentAnswer,
  sentAnswerTo,
} from '../queries/sent-answers.ts'
import { renewArticleKeys } from '../queries/renew-article-keys.ts'
import { forgetGaps, gapCount, gaps, noteGap } from '../queries/gaps.ts'
import { latestRoles } from '../queries/latest-roles.ts'
import { stats } from '../queries/stats.ts'
import { saveVisits, visits } from '../queries/visits.ts'
import type { Store } from '../store.ts'
import { createBrowsing } from './browsing.ts'
import { createCorrections } from './corrections.ts'
import { createSources } from './sources.ts'
import { createSpeakers } from './speakers.ts'
import { check } from './check.ts'
import type { Connection } from './connection.ts'
import { createFirstImport } from './first-import.ts'
import { createFollowing } from './following/following.ts'
import { countBySpeaker } from './count-by-speaker.ts'
import { countStatements } from './count-statements.ts'
import { findLike } from './find-like.ts'
import { findSharing } from './find-sharing.ts'
import { findStatements } from './find-statements.ts'
import { newestPublished } from './newest-published.ts'
import { optimizeIndex } from './optimize-index.ts'
import { makeIndexes, restoreIndexes } from './put-off-indexes.ts'
import { saveArticles } from './save-articles.ts'
import { findCandidates } from './find-candidates.ts'
import { holdersOf, speakersByName } from './speakers-by-name.ts'
import { stemCounts } from './stem-counts.ts'
import { statementCount } from './statement-count.ts'
import { statementPage } from './statement-page.ts'
import { statementRecords } from './statement-records.ts'
import { findStatement } from './find-statement.ts'
import { similarWords } from './similar-words.ts'
import { textAround } from './text-around.ts'

/** The store over one SQLite connection whose database has the schema. */
export function createSqliteStore(connection: Connection): Store {
  const { kysely } = connection
  const firstImport = createFirstImport(connection)

  return {
    ...createBrowsing(connection),
    ...createFollowing(connection),
    ...createCorrections(connection),
    ...createSources(connection),
    ...createSpeakers(connection),
    saveArticles: (records, options) =>
      connection.write((transaction) =>
        saveArticles(connection, transaction, records, firstImport.lookups(), options),
      ),
    renewArticleKeys: (version, keyOf) =>
      connection.write((transaction) => renewArticleKeys(transaction, version, keyOf)),
    noteGone: (keys, isGone) => noteGone(kysely, keys, isGone),
    article: (key) => article(kysely, key),
    articleKeys: (beginning, limit) => articleKeys(kysely, beginning, limit),

    speakersByName: (keys) => connection.read(() => speakersByName(connection, keys)),
    holdersOf: (words) => connection.read(() => holdersOf(connection, words)),
    latestRoles: (ids) => latestRoles(kysely, ids),
    similarWords: (vocabulary, word, limit) =>
      connection.read(() => similarWords(connection, vocabulary, word, limit)),
    stemCounts: (stems) => connection.read(() => stemCounts(connection, stems)),

    findStatements: (query) => connection.read(() => findStatements(connection, query)),
    findCandidates: (query) => connection.read(() => findCandidates(connection, query)),
    readCandidates: (candidates) =>
      connection.read(() =>
        statementRecords(
          connection,
          candidates.map(({ key }) => key),
        ),
      ),
    findLike: (query) => connection.read(() => findLike(connection, query)),
    findSharing: (query) => connection.read(() => findSharing(connection, query)),
    statementPage: (query) => connection.read(() => statementPage(connection, query)),
    countStatements: (query) => connection.read(() => countStatements(connection, query)),
    countBySpeaker: (query) => connection.read(() => countBySpeaker(connection, query)),
    newestPublished: (scope) => connection.read(() => newestPublished(connection, scope)),
    statement: (id) => connection.read(() => findStatement(connection, id)),

    textAround: (id, length) => connection.read(() => textAround(connection, id, length)),

    visits: (addresses) => visits(kysely, addresses),
    saveVisits: (made) => connection.write((transaction) => saveVisits(transaction, made)),

    saveSentAnswer: (sent, shows) =>
      connection.writeSoon((transaction) => saveSentAnswer(transaction, sent, shows)),
    sentAnswer: (chat, message) => sentAnswer(kysely, chat, message),
    sentAnswerTo: (chat, question) => sentAnswerTo(kysely, chat, question),
    forgetSentAnswers: (before) =>
      connection.write((transaction) => forgetSentAnswers(transaction, before)),

    chatSettings: (chat) => chatSettings(kysely, chat),
    saveChatSettings: (chat, settings) => saveChatSettings(kysely, chat, settings),
    moveChat: (from, to) => connection.write((transaction) => moveChat(transaction, from, to)),
    forgetChat: (chat) => connection.write((transaction) => forgetChat(transaction, chat)),
    forgetUser: (user) => connection.write((transaction) => forgetUser(transaction, user)),

    saveConversation: (held) => connection.writeSoon((db) => saveConversation(db, held)),
    conversation: (place) => conversation(kysely, place),
    forgetConversation: (place) => forgetConversation(kysely, place),
    forgetConversations: (before) => forgetConversations(kysely, before),

    noteGap: (question, at) => connection.writeSoon((db) => noteGap(db, question, at)),
    gaps: (limit, offset) => gaps(kysely, limit, offset),
    gapCount: () => gapCount(kysely),
    forgetGaps: (before) => forgetGaps(kysely, before),

    receiveUpdates: (bot, updates, by) => receiveUpdates(kysely, bot, updates, by),
    takeUpdates: (bot, hold) => connection.writeSoon((db) => takeUpdates(db, bot, hold)),
    updatesElsewhere: (bot, holder) => updatesElsewhere(kysely, bot, holder),
    updateBody: (bot, update) => updateBody(kysely, bot, update),
    leaveUpdates: (holder) => connection.writeSoon((db) => leaveUpdates(db, holder)),
    noteSend: (bot, update, by) => connection.writeSoon((db) => noteSend(db, bot, update, by)),
    markHandled: (bot, updates) => connection.writeSoon((db) => markHandled(db, bot, updates)),
    forgetUpdates: (before) => forgetUpdates(kysely, before),

    async prepareFor(statements) {
      const stored = await connection.read(() => statementCount(connection))
      if (statements >= MUCH * stored) await firstImport.begin()
    },
    restoreIndexes: () => restoreIndexes(connection),
    async optimize() {
      firstImport.end()
      await makeIndexes(connection)
      await optimizeIndex(connection)
    },

    statementCount: () => connection.read(() => statementCount(connection)),
    stats: () => stats(kysely),
    check: () => connection.read(() => check(connection)),
    close: () => connection.close(),
  }
}

// Nine tenths of what there will be.
const MUCH = 9
