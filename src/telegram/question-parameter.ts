import { START_PARAMETER_LENGTH } from './limits.ts'

/**
 * What carries a question into the private chat; `undefined` for one that is too long for that, which is above 46 bytes.
 *
 * In UTF-8 a Russian letter takes two: what does not fit so is tried in windows-1251, where it takes one.
 */
export function questionParameter(question: string): string | undefined {
  const utf8 = `q_${Buffer.from(question).toString('base64url')}`
  if (utf8.length <= START_PARAMETER_LENGTH) return utf8
  const bytes = Array.from(question, (letter) => WINDOWS_1251.get(letter))
  if (!bytes.every((byte) => byte !== undefined)) return undefined
  const short = `w_${Buffer.from(bytes).toString('base64url')}`
  return short.length <= START_PARAMETER_LENGTH ? short : undefined
}

/** The question that a parameter carries; `undefined` when it carries none. */
export function readQuestionParameter(parameter: string): string | undefined {
  const [, encoding, encoded = ''] = /^([qw])_([A-Za-z0-9_-]+)$/.exec(parameter) ?? []
  if (encoding === undefined) return undefined
  const bytes = Buffer.from(encoded, 'base64url')
  const question = encoding === 'w' ? RUSSIAN.decode(bytes) : utf8Text(bytes)
  // What somebody made up decodes to something, too.
  return question !== undefined && questionParameter(question) === parameter ? question : undefined
}

function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const RUSSIAN = new TextDecoder('windows-1251')
const WINDOWS_1251 = new Map(
  Array.from({ length: 256 }, (_, byte) => [RUSSIAN.decode(Uint8Array.of(byte)), byte] as const),
)
