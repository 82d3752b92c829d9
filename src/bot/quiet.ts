import type { Answer } from '../statement/answer.ts'
import type { BotContext } from './context.ts'

/** Whether the group of the update is one that wants to hear as little as possible. */
export function isQuiet({ chat, settings }: BotContext): boolean {
  return settings.quiet && chat?.type !== 'private'
}

/**
 * Whether an answer has nothing that a quiet group would want to read. An outage is not among them: from silence people
 * would conclude that nothing was found.
 */
export function isNothingToSay({ level }: Answer): boolean {
  return NOTHING.has(level)
}

const NOTHING: ReadonlySet<Answer['level']> = new Set([
  'nothing',
  'mentioned',
  'unknown-speaker',
  'out-of-scope',
])
