/**
 * The store in the domain's words: what every engine offers.
 *
 * Every method is atomic; what was resolved is durable. Nothing here knows SQL or Telegram.
 */
import type { Article } from '../statement/article.ts'
import type { PartialDate } from '../statement/dates.ts'
import type { SaidOn } from '../statement/extracted-statement.ts'
import type { Kind } from '../statement/kind.ts'
import type { Span } from '../statement/span.ts'
import type { Speaker, SpeakerRef } from '../statement/speaker.ts'
import type { ArticleKeys } from './article-keys.ts'
import type { Browsing } from './browsing.ts'
import type { Chats } from './chats.ts'
import type { Corrections } from './corrections.ts'
import type { Following } from './following.ts'
import type { Gaps } from './gaps.ts'
import type { PreparedRecords } from './prepared-records.ts'
import type { Sources } from './sources.ts'
import type { SpeakerDecisions } from './speaker-decisions.ts'
import type {
  Candidate,
  CandidateQuery,
  LikenessQuery,
  SharingQuery,
  StatementPage,
  StatementPageQuery,
  StatementQuery,
  StatementScope,
} from './statement-query.ts'

/** Beside articles and statements: by what they are known, what is looked around by, chats and what they follow, what is put right or watched, who is who. */
type Beside = ArticleKeys &
  Browsing &
  Chats &
  Following &
  Corrections &
  Gaps &
  SpeakerDecisions &
  Sources

export type Store = Beside & {
  /**
   * Stores articles with their statements, all of them or none; the outcomes are in the order of the records.
   *
   * An article is recognised by its `key`: stored again unchanged it changes nothing, with other content it becomes a
   * new revision whose statements replace the old ones: one still there word for word keeps its id, one with nearly the
   * same words of the same speaker at the same place was changed, any other was withdrawn. The first article that is not
   * of the sample retires the sample.
   */
  saveArticles(records: readonly ArticleRecord[], options?: SaveOptions): Promise<SaveOutcome[]>
  /**
   * Makes these the speakers of the directory: names, aliases, offices. Statements are not touched: whoever has some and is
   * no longer in the directory stays known by name. What was decided beside the directory holds on.
   */
  saveSpeakers(speakers: readonly Speaker[]): Promise<void>

  /** Who is known by these names: keys as `nameKey` makes them, of full names, aliases, surnames, offices and roles. */
  speakersByName(keys: readonly string[]): Promise<NamedSpeaker[]>
  /** Who holds or held an office, bears a printed role, or has a name, whose key has these words of a key in a row. */
  holdersOf(words: string): Promise<NamedSpeaker[]>
  /** The latest office of speakers by their ids, else the role printed last, to tell people of one name apart. */
  latestRoles(ids: readonly string[]): Promise<Map<string, string>>
  /** Words that look like `word`, likeliest first, at most `limit`: a short list to choose from, not an answer. */
  similarWords(vocabulary: Vocabulary, word: string, limit: number): Promise<VocabularyWord[]>
  /** In how many statements each stem occurs; stems that no statement has are left out. */
  stemCounts(stems: readonly string[]): Promise<Map<string, number>>

  /** Current statements that fit the query: candidates for ranking, not in any order of merit. */
  findStatements(query: StatementQuery): Promise<StatementRecord[]>
  /**
   * Which statements meet at least some weight of a topic, the heaviest first, of equals those said last. Of those that
   * have nothing but common words only a bounded number is looked at.
   */
  findCandidates(query: CandidateQuery): Promise<Candidate[]>
  /** The statements of candidates, in their order. */
  readCandidates(candidates: readonly Candidate[]): Promise<StatementRecord[]>
  /**
   * Current statements that have most of the stems, in the passage, title, topic label or role: best first, where rare
   * stems count more and long statements less. For a text that says the same in its own words: their order is the answer,
   * which `findSharing`, in no order, does not give.
   */
  findLike(query: LikenessQuery): Promise<StatementRecord[]>
  /**
   * Current statements that share most of the weight of some stems in their passage, for each window of them: candidates
   * for comparing word for word. For a claim that may be put together of several statements: `findLike`, which looks for
   * one that has most of it all, would miss the pieces. The work is in proportion to the number of statements that have
   * the stems, so leave out common ones.
   */
  findSharing(query: SharingQuery): Promise<StatementRecord[]>
  /** Current statements with a speaker, in the order in which they were stored: all of them, part by part. */
  statementPage(query: StatementPageQuery): Promise<StatementPage>
  /** How many statements fit the query; counting ends at its `limit`. */
  countStatements(query: StatementQuery): Promise<number>
  /** Who has statements that fit the query, and how many, most first. */
  countBySpeaker(query: StatementQuery): Promise<SpeakerCount[]>
  /** The newest known date on which a statement in the scope was published, of at most the `limit` said last. */
  newestPublished(scope: StatementScope): Promise<PartialDate | undefined>
  /**
   * A statement by its own id or its importer's, also when changed or withdrawn; `undefined` when there never was one.
   * Only here does a record tell what it was changed from and to.
   */
  statement(id: string): Promise<StatementRecord | undefined>

  /** The article's text around the passage that a statement shows, at most `length` characters on each side. */
  textAround(id: string, length: number): Promise<TextAround | undefined>

  /** What is known of addresses from their last visits; those never visited are left out. */
  visits(addresses: readonly string[]): Promise<Map<string, Visit>>
  /** Keeps visits; an earlier one to the same address is forgotten. */
  saveVisits(visits: readonly Visit[]): Promise<void>

  /**
   * Told how many statements are about to be stored. Where hardly any were before them, indexes are put off until
   * `optimize`: until then questions are answered as well, but slowly.
   */
  prepareFor(statements: number): Promise<void>
  /**
   * Makes up for an import that was killed after `prepareFor`; left for another time while another process writes.
   * Opening a store does not do it: the import may be at work.
   */
  restoreIndexes(): Promise<void>
  /** Puts the index in the order in which it is read fastest, after much was stored; takes seconds for a million statements. */
  optimize(): Promise<void>

  /** How many current statements there are, at no cost. */
  statementCount(): Promise<number>
  stats(): Promise<Stats>
  /** What is wrong with the stored data, a sentence each; none when everything agrees. Reads all of it. */
  check(): Promise<string[]>
  close(): Promise<void>
}

/** An article to store. `importId` is the id that an importer gave to its only statement; the key is that id's `importKey`. */
export type ArticleRecord = {
  /** What makes it the same article when it comes again; see `articleKey`. */
  readonly key: string
  /** Whether an article that says exactly the same is this one, whatever its key: the key depends on where it was found. */
  readonly isKnownByContent?: boolean | undefined
  /** By what else it is known from now on: the id that a feed gives it, and the address that its page has moved to. */
  readonly otherKeys?: readonly string[] | undefined
  readonly article: Article
  /** Whether its text is that of a feed's entry; it may not be the whole of what its page says. */
  readonly isEntry?: boolean | undefined
  readonly importId?: string | undefined
  readonly topic?: string | undefined
  /** Of an article of a watched source: when that was read last before it led here. What was published since is news. */
  readonly watchedSince?: Temporal.Instant | undefined
  readonly statements: readonly NewStatement[]
}

/** An article as it is known by its key. */
export type KnownArticle = Pick<ArticleRecord, 'article' | 'isEntry'>

/** A statement with its spans in the article's text. Without a speaker it is stored and never answers. */
export type NewStatement = {
  readonly kind: Kind
  readonly said: Span
  readonly passage: Span
  readonly quotes: readonly Span[]
  readonly cue?: Span | undefined
  readonly mention?: Span | undefined
  /** With an id: that speaker. Without: the one speaker known by this full name or alias, else a new one. */
  readonly speaker?: { readonly id?: string | undefined; readonly name: string } | undefined
  readonly role?: string | undefined
  readonly saidOn?: SaidOn | undefined
  readonly confidence: number
  readonly rule: string
  readonly group?: number | undefined
}

export type SaveOptions = {
  readonly sample?: boolean
  /** When they came; now, unless said otherwise. What was published shortly before is news. */
  readonly at?: Temporal.Instant
  /** What was computed of some of the records before. */
  readonly prepared?: PreparedRecords | undefined
}

export type SaveOutcome = {
  readonly outcome: 'new' | 'unchanged' | 'changed'
  /** How many statements the article has now. */
  readonly statements: number
  /** How many statements of the revision before have other words now, and how many are gone. */
  readonly changed: number
  readonly withdrawn: number
}

/** What a speaker is known by; an office only from one day to another, a printed role only where it is printed. */
export type NamedSpeaker = {
  readonly key: string
  readonly by: 'name' | 'alias' | 'surname' | 'given-name' | 'office' | 'role'
  readonly speaker: SpeakerRef
  readonly from?: PartialDate | undefined
  readonly until?: PartialDate | undefined
  /** How many current statements the speaker has. */
  readonly statements: number
}

/** `name`: the words of names, as `nameKey` makes them; `topic`: the folded words of passages and titles. */
export type Vocabulary = 'name' | 'topic'

export type VocabularyWord = { readonly word: string; readonly count: number }

export type SpeakerCount = { readonly speaker: SpeakerRef; readonly statements: number }

/** A stored statement with what its article says about it; `passage` is cut from the stored text, spans are in it. */
export type StatementRecord = {
  readonly id: string
  readonly importId?: string | undefined
  readonly kind: Kind
  readonly passage: string
  readonly quotes: readonly Span[]
  readonly speaker?: SpeakerRef | undefined
  readonly mention?: string | undefined
  readonly role?: string | undefined
  readonly saidOn?: PartialDate | undefined
  readonly publishedOn?: PartialDate | undefined
  /** When the article was last changed, as it says. */
  readonly updatedOn?: PartialDate | undefined
  readonly publisher?: string | undefined
  readonly title?: string | undefined
  readonly topic?: string | undefined
  readonly url?: string | undefined
  readonly lang?: string | undefined
  readonly confidence: number
  /** `current`: it stands in some article. `changed`: the statement `changedTo` took its place. */
  readonly state: 'current' | 'changed' | 'withdrawn'
  /** It was decided, as wrong, that it is not shown. */
  readonly isDenied?: boolean | undefined
  /** What became of the words since they were printed; see `AnswerStatement`. */
  readonly fate?: 'changed' | 'gone' | undefined
  /** The id of the current statement that it became. */
  readonly changedTo?: string | undefined
  /** The id of the statement that it was before. */
  readonly changedFrom?: string | undefined
}

/** `id` is the statement's own id; the text is as it is stored, next to the passage. */
export type TextAround = { readonly id: string; readonly before: string; readonly after: string }

/** What a visit to a web address left to be asked with the next time. */
export type Visit = {
  readonly address: string
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** A digest of what a feed said of the page, for which it was read. */
  readonly entry?: string | undefined
}

export type Stats = {
  readonly articles: number
  readonly statements: Readonly<Record<Kind, number>>
  /** Statements with a certain speaker. */
  readonly attributed: number
  /** Speakers with at least one statement. */
  readonly speakers: number
  readonly oldest?: PartialDate | undefined
  readonly newest?: PartialDate | undefined
  /** Whether what is stored is the bundled sample. */
  readonly sample: boolean
}
