import type { ArticleRef } from '../search/browse.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import { ReportReason } from '../statement/report-reason.ts'
import type { Button } from './buttons.ts'
import { type Formatted, format, italic, join } from './format.ts'
import { oneLine } from './one-line.ts'
import type { Rendered } from './rendered.ts'
import { articleLine, isLinkable, renderStatement } from './render-statement.ts'
import { encodeCase, encodeReport, reportParameter } from './report-action.ts'
import type { Texts } from './text/texts.ts'

/** The button under a statement that reports it; from a group into the private chat. `id`: the statement's own. */
export function reportButton(
  id: string,
  texts: Texts,
  { brief, bot }: { readonly brief: boolean; readonly bot: string },
): Button {
  const label = texts.corrections.wrong
  if (brief) return { label, url: `https://t.me/${bot}?start=${reportParameter(id)}` }
  return { label, data: encodeReport({ kind: 'wrong', id }) }
}

/** Asks what is wrong with a statement. */
export function renderReasons(id: string, statement: AnswerStatement, texts: Texts): Rendered {
  const { ask, reasons, cancel } = texts.corrections
  const buttons = ReportReason.options.map((reason): Button => {
    return { label: reasons[reason], data: encodeReport({ kind: 'reason', reason, id }) }
  })
  return {
    ...join([ask, renderStatement(statement, texts)], '\n\n'),
    buttons: [
      buttons.slice(0, 2),
      buttons.slice(2),
      [{ label: cancel, data: encodeReport({ kind: 'cancel' }) }],
    ],
  }
}

/** A report as the operator sees it. */
export type Case = {
  readonly report: number
  readonly reason: ReportReason
  readonly words?: string | undefined
  /** As it is now; `undefined` where it is not on record any more. */
  readonly statement: AnswerStatement | undefined
  /** Speakers to choose from, with what their buttons carry. */
  readonly candidates?: readonly Candidate[] | undefined
  readonly decided?: Formatted | undefined
}

export type Candidate = {
  readonly name: string
  readonly digest: string
  /** Nobody has this name yet. */
  readonly isNew: boolean
}

/** A report with the statement, its article, and what can be decided; or what was. */
export function renderCase(reported: Case, texts: Texts): Rendered {
  const { report, reason, words, statement, candidates, decided } = reported
  const { corrections } = texts
  const text = join(
    [
      corrections.report(reason),
      words && join([corrections.fromReporter, italic(oneLine(words, WORDS_LENGTH))], '\n'),
      statement ? renderStatement(statement, texts) : corrections.gone,
      decided ?? (candidates ? `${corrections.whoSaidIt}\n${corrections.howToName}` : undefined),
    ],
    '\n\n',
  )
  const button = (label: string, kind: Parameters<typeof encodeCase>[0]['kind']): Button => {
    return { label, data: encodeCase({ report, kind }) }
  }
  if (decided) return { ...text, buttons: [[button(corrections.undo, 'undo')]] }
  if (candidates) {
    const named = candidates.map(({ name, digest, isNew }): Button[] => {
      const shown = oneLine(name, NAME_LENGTH)
      const label = isNew ? corrections.newSpeaker(shown) : shown
      return [{ label, data: encodeCase({ report, kind: 'pick', digest }) }]
    })
    return { ...text, buttons: [...named, [button(corrections.back, 'back')]] }
  }
  const first = [
    button(corrections.correctSpeaker, 'choose'),
    button(corrections.withdraw, 'withdrawn'),
  ]
  const last = [button(corrections.dismiss, 'dismissed'), ...source(statement, texts)]
  return { ...text, buttons: statement ? [first, last] : [last] }
}

/** What came of a report, for who made it. */
export function renderOutcome(
  outcome: {
    /** `reopened`: it was taken back what had come of it. */
    readonly kind: 'speaker' | 'withdrawn' | 'dismissed' | 'reopened'
    readonly speaker: string
  },
  reported: { readonly speaker: string; readonly article: ArticleRef },
  texts: Texts,
): Formatted {
  const { about, speaker, withdrawn, dismissed, reopened } = texts.corrections.outcome
  const said = {
    speaker: speaker(oneLine(outcome.speaker, NAME_LENGTH)),
    withdrawn: format`${withdrawn}`,
    dismissed: format`${dismissed}`,
    reopened: format`${reopened}`,
  }[outcome.kind]
  return join(
    [about(oneLine(reported.speaker, NAME_LENGTH)), articleLine(reported.article, texts), said],
    '\n',
  )
}

function source(statement: AnswerStatement | undefined, texts: Texts): Button[] {
  const url = statement?.url
  return url !== undefined && isLinkable(url) ? [{ label: texts.buttons.source, url }] : []
}

const WORDS_LENGTH = 600
const NAME_LENGTH = 60
