import { START_PARAMETER_LENGTH } from './limits.ts'

/** What carries a question into the private chat; `undefined` for one that is too long for that. */
export function questionParameter(question: string): string | undefined {
  const parameter = `q_${Buffer.from(question).toString('base64url')}`
  return parameter.length <= START_PARAMETER_LENGTH ? parameter : undefined
}

/** The question that a parameter carries; `undefined` when it carries none. */
export function readQuestionParameter(parameter: string): string | undefined {
  const [, encoded] = /^q_([A-Za-z0-9_-]+)$/.exec(parameter) ?? []
  if (encoded === undefined) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64url'))
  } catch {
    return undefined
  }
}
