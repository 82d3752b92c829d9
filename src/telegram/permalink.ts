import { START_PARAMETER_PATTERN } from './limits.ts'

/** What a link to a statement and an inline query for it carry: `s_` and the statement's own id. */
export function statementParameter(id: string): string | undefined {
  const parameter = `s_${id}`
  return START_PARAMETER_PATTERN.test(parameter) ? parameter : undefined
}

/** The id of the statement that a parameter or an inline query is for. */
export function readStatementParameter(text: string): string | undefined {
  return START_PARAMETER_PATTERN.test(text) && text.startsWith('s_') ? text.slice(2) : undefined
}

/** The address under which anybody can open a statement in the bot. */
export function permalink(bot: string, id: string): string | undefined {
  const parameter = statementParameter(id)
  return parameter && `https://t.me/${bot}?start=${parameter}`
}
