import { articles } from './migrations/001-articles.ts'
import { speakers } from './migrations/002-speakers.ts'
import { statements } from './migrations/003-statements.ts'
import { words } from './migrations/004-words.ts'
import { sentAnswers } from './migrations/005-sent-answers.ts'
import { changes } from './migrations/006-changes.ts'
import { visits } from './migrations/007-visits.ts'
import { content } from './migrations/008-content.ts'
import { printedNames } from './migrations/009-printed-names.ts'
import { chats } from './migrations/010-chats.ts'
import { entries } from './migrations/011-entries.ts'
import { spellingKeys } from './migrations/012-spelling-keys.ts'
import { keyRules } from './migrations/013-key-rules.ts'
import { inbox } from './migrations/014-inbox.ts'
import { scope } from './migrations/015-scope.ts'
import { conversations } from './migrations/016-conversations.ts'
import { articleKeyRules } from './migrations/017-article-key-rules.ts'
import { claims } from './migrations/018-claims.ts'
import { following } from './migrations/019-following.ts'
import { corrections } from './migrations/020-corrections.ts'
import { gaps } from './migrations/021-gaps.ts'
import { gonePages } from './migrations/022-gone-pages.ts'
import { dispatchByChat } from './migrations/023-dispatch-by-chat.ts'
import { sameSpeakers } from './migrations/024-same-speakers.ts'
import { sources } from './migrations/025-sources.ts'
import { claimsOfDispatches } from './migrations/026-claims-of-dispatches.ts'
import { inboxHolder } from './migrations/027-inbox-holder.ts'
import { oneNews } from './migrations/028-one-news.ts'
import { shownStatements } from './migrations/029-shown-statements.ts'
import { lookupIndexes } from './migrations/030-lookup-indexes.ts'
import { splitSpeakers } from './migrations/031-split-speakers.ts'
import { mutesOfSubscriptions } from './migrations/032-mutes-of-subscriptions.ts'
import { spokenLanguages } from './migrations/033-spoken-languages.ts'
import { keysOfSpeakersTopics } from './migrations/034-keys-of-speakers-topics.ts'
import { owedNews } from './migrations/035-owed-news.ts'
import { lateNews } from './migrations/036-late-news.ts'
import { foundRoles } from './migrations/037-found-roles.ts'
import { shownClaims } from './migrations/038-shown-claims.ts'
import { wordsOfSubscriptions } from './migrations/039-words-of-subscriptions.ts'
import { articleKeys } from './migrations/040-article-keys.ts'
import { unsettledWords } from './migrations/041-unsettled-words.ts'

/**
 * The steps that make the schema, in order: the first makes version 1 of an empty database, and so on.
 *
 * A step that was released never changes; what is wrong with it is put right by a new one.
 */
export const migrations: readonly string[] = [
  articles,
  speakers,
  statements,
  words,
  sentAnswers,
  changes,
  visits,
  content,
  printedNames,
  chats,
  entries,
  spellingKeys,
  keyRules,
  inbox,
  scope,
  conversations,
  articleKeyRules,
  claims,
  following,
  corrections,
  gaps,
  gonePages,
  dispatchByChat,
  sameSpeakers,
  sources,
  claimsOfDispatches,
  inboxHolder,
  oneNews,
  shownStatements,
  lookupIndexes,
  splitSpeakers,
  mutesOfSubscriptions,
  spokenLanguages,
  keysOfSpeakersTopics,
  owedNews,
  lateNews,
  foundRoles,
  shownClaims,
  wordsOfSubscriptions,
  articleKeys,
  unsettledWords,
]
