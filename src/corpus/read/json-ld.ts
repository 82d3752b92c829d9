import { z } from 'zod'
import type { DomElement } from './dom.ts'
import { elementsOf } from './dom.ts'

/** A thing that a page describes in schema.org's words; its keys are looked up, never trusted. */
export type Thing = Readonly<Record<string, unknown>>

/**
 * The things that a page describes in its JSON-LD blocks: single ones, lists, `@graph`, and what they hold as
 * `mainEntity`. A block that is not JSON is passed over: the page has its other metadata.
 */
export function readJsonLd(root: DomElement): Thing[] {
  return elementsOf(root)
    .filter(isJsonLd)
    .map(({ textContent }) => textContent)
    .flatMap((text) => thingsOf(parseJson(text), MOST_NESTING))
}

/** Whether a thing is an article of any kind. */
export function isArticleThing(thing: Thing): boolean {
  return typesOf(thing).some((type) => ARTICLE.test(type))
}

export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''))
}

/** A text value; of a list the first. */
export function textAt(thing: Thing | undefined, key: string): string | undefined {
  const [value] = listOf(thing?.[key])
  if (typeof value === 'string' && value.trim() !== '') return value
  return isThing(value) && typeof value['@value'] === 'string' ? value['@value'] : undefined
}

/** The name of a person or body that a thing gives as an object, as a reference to another thing, or as text. */
export function nameAt(things: readonly Thing[], thing: Thing, key: string): string | undefined {
  const [value] = listOf(thing[key])
  if (!isThing(value)) return textAt(thing, key)
  return textAt(value, 'name') ?? textAt(referred(things, value), 'name')
}

/** The address of a thing: as text, or as the `@id` or `url` of an object. */
export function addressAt(thing: Thing, key: string): string | undefined {
  const [value] = listOf(thing[key])
  return isThing(value) ? (textAt(value, '@id') ?? textAt(value, 'url')) : textAt(thing, key)
}

export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

export function isThing(value: unknown): value is Thing {
  return AnyObject.safeParse(value).success
}

const AnyObject = z.record(z.string(), z.unknown())
const MOST_NESTING = 4

const ARTICLE =
  /^(?:\w*NewsArticle|Article|ReportageNewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|ScholarlyArticle|TechArticle|AdvertiserContentArticle|SatiricalArticle)$/

function isJsonLd(element: DomElement): boolean {
  const type = element.getAttribute('type') ?? ''
  return element.localName === 'script' && /^application\/ld\+json\b/i.test(type.trim())
}

function thingsOf(value: unknown, nesting: number): Thing[] {
  if (nesting === 0) return []
  return listOf(value)
    .filter(isThing)
    .flatMap((thing) => [
      thing,
      ...thingsOf(thing['@graph'], nesting - 1),
      ...thingsOf(thing['mainEntity'], nesting - 1),
      ...thingsOf(thing['mainEntityOfPage'], nesting - 1),
    ])
}

function referred(things: readonly Thing[], { '@id': id }: Thing): Thing | undefined {
  return typeof id === 'string'
    ? things.find((thing) => thing['@id'] === id && textAt(thing, 'name') !== undefined)
    : undefined
}

/**
 * JSON as pages write it: in CDATA or comment marks, with line ends inside strings, commas before an end, or escaped as if
 * it were text.
 */
function parseJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*;?\s*$/, '')
    .replace(/\p{Cc}/gu, ' ')
  const unescaped = /^\s*[[{]\s*&quot;/.test(bare) ? bare.replaceAll('&quot;', '"') : bare
  return parse(unescaped) ?? parse(unescaped.replace(LAST_COMMA, '$1'))
}

// A string, which stays as it is, or a comma with nothing behind it.
const LAST_COMMA = /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g

function parse(bare: string): unknown {
  try {
    return JSON.parse(bare)
  } catch {
    return undefined
  }
}
