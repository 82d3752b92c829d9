import { beginsGiven } from '../entities/displayed-name.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { bodiesOf, resolveBody } from './bodies.ts'
import { mayBeNamed, resolveDescription } from './descriptions.ts'
import { readDiscourse, type Context } from './discourse.ts'
import type { Document } from '../document.ts'
import type { Draft } from '../drafts/drafts.ts'
import type { Entities, Entity } from '../entities/entities.ts'
import { genderOfNoun } from '../lexicon/gender.ts'
import { isAgent, isPeople, isRole } from '../lexicon/roles.ts'
import { JOINTS } from '../lexicon/function-words.ts'
import { bareWord } from '../tokens/bare-word.ts'
import type { Mention } from '../mentions/noun-phrases.ts'
import type { OfficeHolders, Tie } from './office-holders.ts'
import { resolvePronoun } from './pronouns.ts'
import { genderOfCue } from '../russian/cue-gender.ts'
import type { RoleFact } from '../entities/role-facts.ts'
import type { Referent } from './salience.ts'

/** How the text refers to a speaker, which tells how certain the name is. */
export type Basis =
  | 'ambiguous'
  | 'body'
  | 'description'
  | 'description-held'
  | 'description-tie'
  | 'given-name'
  | 'joint'
  | 'name'
  | 'organisation'
  | 'pronoun'
  | 'pronoun-likely'
  | 'pronoun-tie'
  | 'unknown'

/** Whom an attribution names. `entity` is absent for two speakers and for one that the article does not name. */
export type Speaker = { basis: Basis; name?: string; entity?: Entity }

/** Whom the attributions of an article name. */
export type Speakers = { of: (attribution: Attribution) => Speaker }

/** Resolves the attributions of all drafts of an article. */
export function createSpeakers(
  document: Document,
  entities: Entities,
  facts: readonly RoleFact[],
  drafts: readonly Draft[],
  holders?: OfficeHolders,
): Speakers {
  const known = new Map<Attribution, Speaker>()
  const bodies = bodiesOf(document, entities)
  let lastBody: { entity: Entity; at: number } | undefined
  readDiscourse(document, entities, drafts, {
    speaker(attribution, context) {
      const speaker = withoutSurname(resolve(attribution, context))
      known.set(attribution, speaker)
      const { entity } = speaker
      if (entity !== undefined)
        lastBody = entity.isOrganisation ? { entity, at: attribution.to } : undefined
      return personOf(document, attribution.mention, speaker)
    },
    described(mention, context) {
      const described = resolveDescription(document, mention, facts, context)
      const isOpen = described.entity === undefined && mayBeNamed(document, mention, facts)
      return isOpen ? undefined : personOf(document, mention, described)
    },
  })
  return { of: (attribution) => known.get(attribution) ?? UNKNOWN }

  function resolve(attribution: Attribution, context: Context): Speaker {
    const { mention } = attribution
    if (mention === undefined) return UNKNOWN
    if (mention.kind === 'pronoun') return bodyBehindIt(mention) ?? resolvePronoun(context.choice)
    if (mention.kind === 'description') {
      // A surname may be an office too: "King said".
      const namesake = mention.to - mention.from === 1 ? entities.of(mention) : undefined
      if (namesake?.entity.fullMentions && !namesake.entity.isOrganisation)
        return { basis: 'name', name: namesake.entity.name, entity: namesake.entity }
      const body = resolveBody(document, mention, bodies)
      const holderOf = holders && ((tie: Tie) => holders.of(attribution, mention, tie))
      const described = body ?? resolveDescription(document, mention, facts, context, holderOf)
      return mayHaveSaid(attribution, described) ? described : UNKNOWN
    }
    const named = resolveName(mention)
    if (isQuoter(document, attribution, mention, named)) return UNKNOWN
    return isSubject(document, attribution, mention) && !mayHaveSaid(attribution, named)
      ? UNKNOWN
      : named
  }

  /** "министр заявил" is hardly a woman’s, though the noun is, nor "Лосева спросила" a man’s. */
  function mayHaveSaid({ language, cue }: Attribution, { entity, basis }: Speaker): boolean {
    const isOpen = language === 'en' || basis === 'body' || entity?.gender === undefined
    const told = isOpen ? undefined : genderOfCue(document.text.slice(cue.start, cue.end))
    return told === undefined || told === entity?.gender
  }

  /** "It added": the body that spoke last, if it did so just before. */
  function bodyBehindIt({ from }: Mention): Speaker | undefined {
    if (document.items[from]?.lower !== 'it' || lastBody === undefined) return undefined
    const { entity, at } = lastBody
    return from - at < NEAR ? { basis: 'body', name: entity.name, entity } : undefined
  }

  function resolveName(mention: Mention): Speaker {
    const names = namesIn(document, mention)
    const [first, other] = names
      .map((name) => entities.of(name))
      .filter((found) => found !== undefined)
    if (first === undefined || !first.entity.isEvident) return UNKNOWN
    const { entity, isSure } = first
    if (other !== undefined && other.entity !== entity) {
      return {
        basis: 'joint',
        name: `${entity.name} ${joint(document, mention)} ${other.entity.name}`,
      }
    }
    const basis = entity.isOrganisation ? 'organisation' : isSure ? 'name' : 'ambiguous'
    return { basis, name: entity.name, entity }
  }
}

/** "Beth" without a surname anywhere is one of many; "Pope Francis" is not. */
function withoutSurname(speaker: Speaker): Speaker {
  const { entity } = speaker
  if (entity === undefined || entity.isTitled || entity.isOrganisation) return speaker
  const isAlone = !entity.name.includes(' ') && beginsGiven([entity.name])
  return isAlone ? { ...speaker, basis: 'given-name' } : speaker
}

/** The word between two names, as printed. */
function joint({ items }: Document, { from, to }: Mention): string {
  // "Roe & Doe" is a firm.
  return items.slice(from, to).find(({ text }) => text === 'и' || text === '&')?.text ?? 'and'
}

/** "передал ТАСС слова Лосевой", "сообщил канал со ссылкой на Лосеву": the verb is another’s. */
function isSubject({ items }: Document, { lemma }: Attribution, { from }: Mention): boolean {
  return (
    !/цитировать$|^при(?:вести|водить)$|^переда(?:ва)?ть$/.test(lemma) &&
    items[from - 1]?.lower !== 'на'
  )
}

/** "процитировал Крамов Рощина": whoever stands in the nominative beside this verb gives the words of another. */
function isQuoter(
  { items }: Document,
  { lemma }: Attribution,
  { to }: Mention,
  { entity }: Speaker,
): boolean {
  if (entity === undefined || entity.isOrganisation || !/цитировать$/.test(lemma)) return false
  const surname = entity.name.split(' ').at(-1)?.toLowerCase()
  // "цитирует Линник агентство": a name that all cases share is the one quoted.
  const isDeclined = (entity.gender === 'female' ? /[ая]$/ : /[бвгджзйклмнпрстфхцчшщь]$/).test(
    surname ?? '',
  )
  return isDeclined && items[to - 1]?.lower === surname
}

const UNKNOWN: Speaker = { basis: 'unknown' }

// Items: about two sentences.
const NEAR = 50

/** Whom "he" further on may mean: the named person, or somebody without a name ("a spokesman"), but no body. */
function personOf(
  { items }: Document,
  mention: Mention | undefined,
  { entity }: Speaker,
): Referent | undefined {
  if (entity !== undefined) return entity.isOrganisation ? undefined : { entity }
  if (mention?.kind !== 'description') return undefined
  const words = items.slice(mention.from, mention.to).map(bareWord)
  if (!words.some((word) => isRole(word) || isPeople(word) || isAgent(word))) return undefined
  const gender = words.map(genderOfNoun).find((found) => found !== undefined)
  return gender === undefined ? {} : { gender }
}

/** The name of a mention, and that of another one joined to it. */
function namesIn(
  { items, runs }: Document,
  { from, to, name, kind }: Mention,
): { from: number; to: number }[] {
  if (name === undefined) return []
  if (kind === 'organisation') return [name]
  for (let index = from; index < name.from; index++) {
    const run = runs.get(index)
    if (run?.name === undefined) continue
    const isJoined = run.to < name.from && JOINTS.has(items[run.to]?.lower ?? '')
    if (isJoined && run.type !== 'title') return [run.name, name]
    index = run.to - 1
  }
  const second = runs.get(to - 1)
  const isFirst = second?.name !== undefined && second.name.from > name.to
  const other = isFirst && JOINTS.has(items[name.to]?.lower ?? '') ? second.name : undefined
  return other === undefined ? [name] : [name, other]
}
