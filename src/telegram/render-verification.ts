import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Difference, Verification } from '../statement/verification.ts'
import {
  type Formatted,
  bold,
  italic,
  join,
  quotation,
  strikethrough,
  underline,
} from './format.ts'
import { MESSAGE_ENTITIES, MESSAGE_TEXT_LENGTH } from './limits.ts'
import { renderStatement } from './render-statement.ts'
import type { Texts } from './text/texts.ts'
import { understoodPeriod } from './understood.ts'

/**
 * A verdict as a message: in words, then the quotation with its differences, then the statement with all that makes it
 * checkable; of a stitched quotation the statement with the other piece too, where the message has room for it.
 */
export function renderVerification(verification: Verification, texts: Texts): Formatted {
  if (verification.verdict === 'unavailable') return join([texts.unavailable], '')
  if (verification.verdict === 'not-on-record') {
    return join([bold(texts.verdicts['not-on-record']), texts.notSilence], '\n')
  }
  const { statement, other, differences } = verification
  const isCopied = differences.every(({ op }) => op === 'same')
  const legend = other ? texts.check.pieces : texts.differences
  const compared = join(
    [
      bold(headline(verification, isCopied, texts)),
      ...remarkLines(verification, texts),
      isCopied ? undefined : comparison(differences, legend),
    ],
    '\n',
  )
  const message = join([compared, renderStatement(statement, texts)], '\n\n')
  const whole = other ? join([message, otherPiece(other, texts)], '\n\n') : message
  return fits(whole) ? whole : message
}

function headline(
  { verdict, remarks }: OnRecord,
  isCopied: boolean,
  { verdicts, publishersWords, check }: Texts,
): string {
  if (verdict === 'altered' && isCopied) return publishersWords
  if (verdict !== 'other-speaker') return verdicts[verdict]
  if (remarks?.isToldOf) return isCopied ? check.toldOf : check.alikeToldOf
  return isCopied ? verdicts[verdict] : check.alikeByAnother
}

function remarkLines({ statement, remarks = {} }: OnRecord, texts: Texts): Formatted[] {
  const { named, dated, cutOff, bracketed } = remarks
  const { remarks: lines } = texts.check
  const period = dated && understoodPeriod(dated, texts)
  const said = [
    named !== undefined && lines.named(named, statement.speaker?.name ?? ''),
    period !== undefined && lines.dated(period),
    cutOff !== undefined && lines.cutOff(cutOff),
    bracketed !== undefined && lines.bracketed(bracketed),
  ]
  return said.flatMap((line) => (line === false ? [] : [bold(line)]))
}

type OnRecord = Extract<Verification, { statement: AnswerStatement }>

/** The quotation and the record in one text: the words of the quotation alone struck out, those of the record underlined. */
function comparison(differences: readonly Difference[], legend: string): Formatted | undefined {
  const pieces = differences.map(({ op, text }, at) => {
    // At the end of the record's words there is nothing between them and the quotation's.
    const between = isGlued(differences[at - 1]?.text ?? '', text) ? ' ' : ''
    if (op === 'same') return between + text
    return join([between, op === 'delete' ? underline(text) : strikethrough(text)], '')
  })
  const compared = quotation(join(pieces, ''))
  const isShort = compared.text.length <= LONGEST && compared.entities.length <= MOST_ENTITIES
  return isShort ? join([compared, italic(legend)], '\n') : undefined
}

function isGlued(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)
}

function otherPiece(other: AnswerStatement, texts: Texts): Formatted {
  return join([italic(texts.otherPiece), renderStatement(other, texts)], '\n')
}

function fits({ text, entities }: Formatted): boolean {
  return text.length <= MESSAGE_TEXT_LENGTH && entities.length <= MESSAGE_ENTITIES
}

// With the statement beside it the message stays within Telegram's limits.
const LONGEST = 1200
const MOST_ENTITIES = MESSAGE_ENTITIES - 10
