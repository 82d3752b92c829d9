import type { AfterRule } from '../contents/content-start.ts'

/** The sieve that found a statement. */
export type Rule =
  | AfterRule
  | 'about-this'
  | PhraseRule
  | 'continued'
  | 'floating'
  | 'introduced'
  | 'leading'
  | 'listed'
  | 'next-paragraph'
  | 'nominal'
  | 'parenthesis'
  | 'quote-before'
  | 'tail-clause'
  | 'unattributed'

/** The sieves of attributions without a verb of their own. */
export type PhraseRule = 'according-to' | 'as-reported' | 'as-said' | 'in-words' | 'words-of'

/**
 * What an attribution attributes, as items; two of one attribution are the parts of one interrupted statement. `isBare` is a
 * part that says nothing alone.
 */
export type Content = { from: number; to: number; rule: Rule; isBare?: boolean }
