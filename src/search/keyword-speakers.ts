import { isBodyWord } from '../language/body-words.ts'
import { stem } from '../language/stem.ts'
import { isGivenName, isOfNobody } from './join-names.ts'
import type { NameSpan } from './names.ts'
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
): Promise<{ readonly able: readonly NameSpan[]; readonly free: readonly KeywordSpeaker[] }> {
  const able = names.filter(
    (name, at) => !(isOfNobody(name, names[at + 1], words) && isCapitalised(name, words)),
  )
  const isAfterAbout = ({ start }: NameSpan) =>
    frame !== undefined && frame.topicFrom < words.length && start >= frame.topicFrom
  const free = able.filter((name) => !isAfterAbout(name))
  const stemOf = ({ start }: NameSpan) => stem(words[start]?.word ?? '')
  const uses = await lookup.stemCounts(free.filter(isGivenName).map(stemOf))
  return {
    able,
    free: free.map((name, at) => ({
      name,
      isLesser:
        // Of "Volodin State Duma" the person speaks, about the body.
        (isBody(name) && !free.slice(0, at).every(isBody)) ||
        (isGivenName(name) && isRatherWord(name, uses.get(stemOf(name)) ?? 0)),
    })),
  }
}

function isBody({ matches }: NameSpan): boolean {
  return matches.every(
    ({ by, key }) => (by === 'name' || by === 'alias') && key.split(' ').some(isBodyWord),
  )
}

/** "Imam islam", "sean penn": a given name that nobody is known by above others, or that is another word far oftener. */
function isRatherWord({ matches }: NameSpan, uses: number): boolean {
  const [first = 0, second = 0] = matches
    .map(({ statements }) => statements)
    .toSorted((a, b) => b - a)
  return first < second * AHEAD || first * AHEAD < uses
}

const AHEAD = 10
