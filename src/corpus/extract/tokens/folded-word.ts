import { fold } from '../../../language/fold.ts'
import { remember } from '../../../language/remember.ts'

/** A word of a name, folded: each is asked for again with every mention. */
export const foldedWord: (word: string) => string = remember(10_000, fold)
