import { SpeakerId } from '../statement/speaker.ts'
import { CALLBACK_DATA_BYTES } from './limits.ts'
import type { TextLanguage } from './text/texts-for.ts'

/** What a button does that needs no kept answer: all it says is in its data. */
export type BrowseAction =
  /** A page of the list of speakers, of those whose name begins so; pages count from 0. */
  | { readonly kind: 'speakers'; readonly page: number; readonly beginning: string }
  | { readonly kind: 'speaker'; readonly id: string }
  /** All from a speaker. */
  | { readonly kind: 'from'; readonly id: string }
  /** What a speaker said on the i-th of the topics of the profile. */
  | { readonly kind: 'topic'; readonly index: number; readonly id: string }
  /** `own`: that of whoever writes. */
  | { readonly kind: 'language'; readonly language: LanguageChoice }

export type LanguageChoice = TextLanguage | 'own'

/** The action as the data of a button; `undefined` where it is too long for one. */
export function encodeBrowse(action: BrowseAction): string | undefined {
  const data = write(action)
  return new TextEncoder().encode(data).length <= CALLBACK_DATA_BYTES ? data : undefined
}

function write(action: BrowseAction): string {
  switch (action.kind) {
    case 'speakers':
      return `speakers:${action.page}:${action.beginning}`
    case 'topic':
      return `topic:${action.index}:${action.id}`
    case 'language':
      return `language:${action.language}`
    case 'speaker':
    case 'from':
    default:
      return `${action.kind}:${action.id}`
  }
}

/** The action in a button's data; `undefined` for data that is of another button. */
export function decodeBrowse(data: string): BrowseAction | undefined {
  const [, kind, rest = ''] = /^([a-z]+):(.*)$/s.exec(data) ?? []
  const [, digits, words = ''] = /^(0|[1-9]\d{0,4}):(.*)$/s.exec(rest) ?? []
  const number = digits === undefined ? undefined : Number(digits)
  switch (kind) {
    case 'speakers':
      return number === undefined ? undefined : { kind, page: number, beginning: words }
    case 'topic':
      return number !== undefined && isId(words) ? { kind, index: number, id: words } : undefined
    case 'speaker':
    case 'from':
      return isId(rest) ? { kind, id: rest } : undefined
    case 'language':
      return rest === 'en' || rest === 'ru' || rest === 'own' ? { kind, language: rest } : undefined
    case undefined:
    default:
      return undefined
  }
}

function isId(text: string): boolean {
  return SpeakerId.safeParse(text).success
}
