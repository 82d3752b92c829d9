import type { Article } from '../../statement.ts'
import { readDocument, type Document } from './document.ts'
import type { Draft } from './drafts.ts'
import { findEntities } from './entities.ts'
import { findDrafts } from './find-drafts.ts'
import { readFrame, type Frame } from './frame.ts'
import { findRoleFacts, type RoleFact } from './role-facts.ts'
import { createSpeakers, type Speakers } from './speakers.ts'
import { withoutDirections } from './without-directions.ts'

/** What an article says and who says it, before confidence decides what of it is shown. */
export type Reading = {
  frame: Frame
  document: Document
  facts: readonly RoleFact[]
  drafts: readonly Draft[]
  speakers: Speakers
}

/** Reads an article: words, names, offices, statements and their speakers. */
export function readStatements(written: Article): Reading {
  const article = { ...written, text: withoutDirections(written.text) }
  const frame = readFrame(article)
  const document = readDocument(article.text, frame)
  const entities = findEntities(document.items, document.runs.values())
  const facts = findRoleFacts(document, entities, document.runs.values())
  const drafts = findDrafts(document)
  return {
    frame,
    document,
    facts,
    drafts,
    speakers: createSpeakers(document, entities, facts, drafts),
  }
}
