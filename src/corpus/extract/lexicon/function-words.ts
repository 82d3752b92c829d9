import { wordList } from './word-list.ts'

/** Words that join two names. */
export const JOINTS = wordList('and & и')

/** Words that join two clauses of one rank. */
export const COORDINATORS = wordList('and but и но а')

/** Pronouns that tell whose something is. */
export const OWNERS = wordList('his her their its')
export const RUSSIAN_OWNERS = wordList('его ее её их')

/** Prepositions between a name and the place that it is of. */
export const PLACE_LINKS = wordList('of from in')
