import type { Part, Season, Unit } from './calendar.ts'

/** What a word can mean in a date or period. `isDoubtful`: it is more often another word (may, march, fall). */
export type DateMeaning =
  | { readonly kind: 'month'; readonly month: number; readonly isDoubtful: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | {
      readonly kind: 'season'
      readonly season: Season
      readonly isDoubtful: boolean
      /** The word alone says when, as Russian летом does. */
      readonly isAdverb: boolean
    }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'decade'; readonly decade: number }
  | {
      readonly kind: 'unit'
      readonly unit: Unit
      readonly isPlural?: boolean
      readonly isSingle?: boolean
    }
  | { readonly kind: 'count'; readonly least: number; readonly most: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'past'; readonly isPlural?: boolean }
  | { readonly kind: 'daysAgo'; readonly days: number }
  | { readonly [Kind in Plain]: { readonly kind: Kind } }[Plain]

/** Words whose kind is their whole meaning. */
type Plain =
  | 'about'
  | 'after'
  | 'ago'
  | 'at'
  | 'before'
  | 'beforeLast'
  | 'between'
  | 'counted'
  | 'dayTime'
  | 'filler'
  | 'from'
  | 'half'
  | 'in'
  | 'join'
  | 'last'
  | 'lately'
  | 'not'
  | 'numbered'
  | 'of'
  | 'on'
  | 'onwards'
  | 'recent'
  | 'since'
  | 'speech'
  | 'the'
  | 'this'
  | 'until'
  | 'whose'
