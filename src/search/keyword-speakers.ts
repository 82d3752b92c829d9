import type { AliasTable } from '../language/aliases.ts'
import { isBodyWord } from '../language/body-words.ts'
import { stem } from '../language/stem.ts'
import { isGivenName, isOfNobody } from './join-names.ts'
import type { NameSpan } from './names.ts'
import { isQualifiedOffice } from './other-office.ts'
import type { ReadNames } from './read-names.ts'
import { isCapitalised } from './slot-roles.ts'
import type { TopicLookup } from './topic.ts'

/** A name in a question without a place for its speaker; `isLesser`: it is rather of the topic. */
export type KeywordSpeaker = { readonly name: NameSpan; readonly isLesser: boolean }

/**
 * The names of which any may be the speaker's, in order: in "putin bitcoin" all of them, in "quotes about Putin" none, as
 * after "about" stands the topic.
 */
export async function keywordSpeakers(
  { words, frame, names }: ReadNames,
  lookup: TopicLookup,
  aliases: Pick<AliasTable, 'at'>,
): Promise<{ readonly able: readonly NameSpan[]; readonly free: readonly KeywordSpeaker[] }> {
  const able = names.filter(
    (name, at) =>
      !(isOfNobody(name, names[at + 1], words) && isCapitalised(name, words)) &&
      !isQualifiedOffice(name, words, ALL),
  )
  const isAfterAbout = ({ start }: NameSpan) =>
    frame !== undefined && frame.topicFrom < words.length && start >= frame.topicFrom
  const free = able.filter((name) => !isAfterAbout(name))
  const stemOf = ({ start }: NameSpan) => stem(words[start]?.word ?? '')
  const isAlias = ({ start }: NameSpan) => aliases.at([words[start]?.word ?? ''], 0) !== undefined
  const single = free.filter(({ start, end }) => end === start + 1)
  const uses = await lookup.stemCounts(single.map(stemOf))
  const usesOf = (name: NameSpan) => uses.get(stemOf(name)) ?? 0
  return {
    able,
    free: free.map((name, at) => ({
      name,
      isLesser:
        // Of "Volodin State Duma" the person speaks, about the body.
        (isBody(name) && !free.slice(0, at).every(isBody)) ||
        // Russia is a country before it is the surname of All Russia.
        (isSurname(name) && isAlias(name) && spokenIn(name) * FAR_AHEAD < usesOf(name)) ||
        (isGivenName(name) && isRatherWord(name, usesOf(name))),
    })),
  }
}

const ALL = { start: 0, end: Infinity }

function isBody({ matches }: NameSpan): boolean {
  return matches.every(
    ({ by, key }) => (by === 'name' || by === 'alias') && key.split(' ').some(isBodyWord),
  )
}

function isSurname({ start, end, matches }: NameSpan): boolean {
  return end === start + 1 && matches.every(({ by }) => by === 'surname')
}

/** "Imam islam", "sean penn": a given name that nobody is known by above others, or that is another word far oftener. */
function isRatherWord({ matches }: NameSpan, uses: number): boolean {
  const [first = 0, second = 0] = matches
    .map(({ statements }) => statements)
    .toSorted((a, b) => b - a)
  return first < second * AHEAD || first * AHEAD < uses
}

function spokenIn({ matches }: NameSpan): number {
  return matches.reduce((sum, { statements }) => sum + statements, 0)
}

const AHEAD = 10
const FAR_AHEAD = 100
