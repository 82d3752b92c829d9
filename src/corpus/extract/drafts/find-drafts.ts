import { continuedDrafts } from './continuations.ts'
import type { Document } from '../document.ts'
import { withListed } from './listed-quotes.ts'
import { sentenceDrafts, type Draft } from './drafts.ts'
import { aboutThis } from '../russian/about-this.ts'

/** The statements of all sentences in text order, their speakers not yet resolved. */
export function findDrafts(document: Document): Draft[] {
  const own = document.sentences.map((sentence, index) => sentenceDrafts(document, sentence, index))
  const pointed = aboutThis(document, own)
  const attributed = new Set(pointed.map(({ sentence }) => sentence))
  const continued = continuedDrafts(document, own).filter(
    ({ sentence }) => !attributed.has(sentence),
  )
  const drafts = withListed(document, [...own.flat(), ...pointed, ...continued])
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end)
}
