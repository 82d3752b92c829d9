import { wordList } from './word-list.ts'

/** Verbs that take a work or an enterprise by its name where no comma or colon leads to marked words: "wrote “The Pier”". */
export const WORKING = wordList(`
  write read recite start begin continue conclude start_off post tweet_out record
  quote discuss promote pitch tout issue deliver echo list detail outline cast rip blast pan ridicule lampoon
  play_up herald hail retweet credit
`)

/** What has a title: "her film “The Pier”". */
export const WORKS = wordList(`
  book books novel novels memoir memoirs autobiography biography bestseller film films movie movies documentary
  play plays musical opera song songs single album albums hit hits ballad anthem poem poems painting sculpture
  show shows series sitcom programme program podcast column essay article magazine newspaper exhibition
`)
