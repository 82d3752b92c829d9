import { hash } from 'node:crypto'
import type { z } from 'zod'
import type { PartialDate } from '../statement/dates.ts'
import type { SaidOn } from '../statement/extracted-statement.ts'
import { ImportLine } from '../statement/import-line.ts'
import { importKey } from '../store/import-key.ts'
import type { ArticleRecord } from '../store/store.ts'

/** A line of an import file, or what is wrong with it and what to do. */
export type ReadImportLine = { readonly line: ImportLine } | { readonly problem: string }

/**
 * Reads one line of an import file. An optional field that is null or holds nothing but spaces is absent: many programs
 * write out what they do not have.
 *
 * @example readImportLine('{"text":"It rains."}')
 * // { problem: 'speaker is missing; every line needs text, speaker, date and publisher' }
 */
export function readImportLine(text: string): ReadImportLine {
  const json = parseJson(text)
  if (!json) return { problem: 'it is not JSON; write one JSON object on each line' }
  const parsed = ImportLine.safeParse(withoutBlanks(json.value))
  if (!parsed.success) return { problem: describe(parsed.error.issues[0]) }
  return { line: parsed.data }
}

/**
 * A ready statement as the article that holds nothing else: the line's text is the stored text and the passage.
 *
 * Imported again with the same id it is the same article. A line without an id is recognised by all it says.
 */
export function importRecord(line: ImportLine): ArticleRecord {
  const { id, text, kind, topic, role, saidOn } = line
  const { url, title, publisher, date: published, lang, speakerId, speaker: name } = line
  const whole = { start: 0, end: text.length }
  return {
    key: id === undefined ? `line:${digest(line)}` : importKey(id),
    importId: id,
    topic,
    article: {
      text,
      publisher,
      published,
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(lang !== undefined && { lang }),
    },
    statements: [
      {
        kind,
        said: whole,
        passage: whole,
        quotes: line.quotes ?? (kind === 'direct' ? [whole] : []),
        speaker: { id: speakerId, name },
        role,
        saidOn: saidOn === undefined ? undefined : printedDate(saidOn),
        confidence: 1,
        rule: 'import',
      },
    ],
  }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function withoutBlanks(line: unknown): unknown {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return line
  const fields = Object.entries(line)
  const filled = fields.filter(([name, value]) => !OPTIONAL.has(name) || !isBlank(value))
  return filled.length === fields.length ? line : Object.fromEntries(filled)
}

const OPTIONAL = new Set(
  Object.entries(ImportLine.shape)
    .filter(([, field]) => field.safeParse(undefined).success)
    .map(([name]) => name),
)

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'it does not fit the import format'
  const field = issue.path.join('.') || 'the line'
  if (issue.code === 'unrecognized_keys') {
    return `the import format has no ${issue.keys.join(', ')}; leave it out`
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return `${field} is missing; every line needs text, speaker, date and publisher`
  }
  return `${field}: ${issue.message.replace(/^Invalid/, 'invalid')}; correct it`
}

function digest(line: ImportLine): string {
  const fields = Object.entries(line).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return hash('sha256', JSON.stringify(fields), 'base64url').slice(0, DIGEST_LENGTH)
}

// 132 bits.
const DIGEST_LENGTH = 22

function printedDate(date: PartialDate): SaidOn {
  return { date, precision: precisionOf(date), basis: 'date' }
}

function precisionOf(date: PartialDate): SaidOn['precision'] {
  if (date.startsWith('--')) return 'month-day'
  const [, month, day] = date.split('-')
  if (day !== undefined) return 'day'
  return month === undefined ? 'year' : 'month'
}
