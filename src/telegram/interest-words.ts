import type { Interest } from '../search/interest.ts'
import { oneLine } from './one-line.ts'
import type { Texts } from './text/texts.ts'

/** What is followed, in words: "Dmitry Peskov; sanctions". */
export function interestWords({ speakers, topic, words }: Interest, { follow }: Texts): string {
  const names = speakers.map(({ name }) => name).join(', ')
  const about = words ?? topic.map(({ asked }) => asked).join(' ')
  const both = [names, about].filter((part) => part !== '').join('; ')
  return both === '' ? follow.everything : oneLine(both, WORDS_LENGTH)
}

const WORDS_LENGTH = 80
