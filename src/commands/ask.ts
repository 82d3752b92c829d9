import type { App } from '../app.ts'
import type { Answer } from '../statement/answer.ts'
import type { Buttons } from '../telegram/buttons.ts'
import { renderAnswer } from '../telegram/render.ts'
import type { View } from '../telegram/rendered.ts'
import { textsFor } from '../telegram/text/texts-for.ts'
import { styled } from '../terminal/styled.ts'
import { typedLanguage } from '../terminal/typed-language.ts'
import { toAnswerLine } from './answer-line.ts'
import { type ExitCode, type Io, print, printJson } from './io.ts'

export type AskOptions = {
  readonly question: string
  readonly limit: number
  readonly now: Temporal.Instant
  readonly json: boolean
}

/** Prints one answer: for people as the bot writes it, or as a JSON line. */
export async function ask(
  { search, config }: App,
  io: Io,
  { question, limit, now, json }: AskOptions,
): Promise<ExitCode> {
  const started = performance.now()
  const answer = await search.ask(question, { now, zone: config.timeZone, limit })
  if (json) {
    await printJson(io, toAnswerLine(answer, performance.now() - started))
  } else {
    const texts = textsFor(typedLanguage(question), config.defaultLanguage)
    const colours = io.isTerminal && !config.noColor
    const messages = views(answer).map((view) => renderAnswer(answer, { ...view, texts }))
    const shown = messages.map(({ text, entities, buttons }) =>
      [styled(text, entities, { colours }), ...people(buttons)].join('\n'),
    )
    await print(io, shown.join('\n\n\n'))
  }
  return answer.level === 'unavailable' ? 1 : 0
}

/** The people that the message offers to choose from; its other buttons have no use on paper. */
function people(buttons: Buttons): string[] {
  return buttons
    .flat()
    .filter((button) => 'action' in button && button.action.kind === 'pick')
    .map(({ label }) => `  ${styled(label, [], { colours: false })}`)
}

/** One message for each statement that is shown; one for an answer without. */
function views({ level, statements }: Answer): Omit<View, 'texts'>[] {
  if ((level !== 'answer' && level !== 'near') || statements.length === 0) return [{}]
  return statements.map((statement, index) => ({
    shown: { statement, index, count: statements.length },
  }))
}
