import type { Article } from '../../statement/article.ts'
import { dateArticle, type Dating } from './days/anchors.ts'
import type { Directory } from './entities/directory.ts'
import { readDocument, type Document } from './document.ts'
import type { Draft } from './drafts/drafts.ts'
import { findEntities } from './entities/entities.ts'
import { findDrafts } from './drafts/find-drafts.ts'
import { namesInTitle } from './entities/title-names.ts'
import { readFrame, type Frame } from './frame/frame.ts'
import { leadWeekday } from './days/lead-weekday.ts'
import { createOfficeHolders } from './speakers/office-holders.ts'
import { createPrintedDays, type PrintedDays } from './days/printed-days.ts'
import { findRoleFacts, type RoleFact } from './entities/role-facts.ts'
import { createSpeakers, type Speakers } from './speakers/speakers.ts'
import { withoutDirections } from './frame/without-directions.ts'

/** What an article says and who says it, before confidence decides what of it is shown. */
export type Reading = {
  frame: Frame
  dating: Dating
  document: Document
  facts: readonly RoleFact[]
  drafts: readonly Draft[]
  speakers: Speakers
  days: PrintedDays
}

/** Reads an article: words, names, offices, statements and their speakers. */
export function readStatements(written: Article, directory?: Directory): Reading {
  const article = { ...written, text: withoutDirections(written.text) }
  const frame = readFrame(article)
  const document = readDocument(article.text, frame)
  const dating = dateArticle(article, frame.dateline, leadWeekday(document, frame.lead))
  const entities = findEntities(
    document.items,
    document.runs.values(),
    namesInTitle(article, frame),
  )
  const facts = findRoleFacts(document, entities, document.runs.values())
  const drafts = findDrafts(document)
  const days = createPrintedDays(document, drafts, dating.anchor)
  const holders =
    directory && createOfficeHolders(document, entities, facts, days, dating.anchor, directory)
  const speakers = createSpeakers(document, entities, facts, drafts, holders)
  return { frame, dating, document, facts, drafts, speakers, days }
}
