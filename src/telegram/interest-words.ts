import type { Interest } from '../search/interest.ts'
import { oneLine } from './one-line.ts'
import type { Texts } from './text/texts.ts'

/** What is followed, in words: "Dmitry Peskov; sanctions". */
export function interestWords({ speakers, topic }: Interest, { follow }: Texts): string {
  const names = speakers.map(({ name }) => name).join(', ')
  const both = [names, topicWords({ topic })].filter((part) => part !== '').join('; ')
  return both === '' ? follow.everything : oneLine(both, WORDS_LENGTH)
}

/** The topic alone, which is what "not for me" is about. */
function topicWords({ topic }: Pick<Interest, 'topic'>): string {
  return topic.map(({ asked }) => asked).join(' ')
}

const WORDS_LENGTH = 80
