import type { ImportLine } from '../src/statement/import-line.ts'
import { type Random, createRandom } from './random.ts'

/** Questions about some statements that are made to be slow, each with a name; the same for the same seed. */
export function hostileQuestions(
  statements: readonly ImportLine[],
  seed: number,
): (readonly [name: string, question: string])[] {
  const random = createRandom(seed)
  const common = commonest(
    statements.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
  )
  const [speaker = ''] = commonest(statements.map(({ speaker: name }) => name))
  const year = statements[0]?.date.slice(0, 4)
  return [
    ['stop words', 'what did he say about it and the of to in for on that'],
    ['a thousand common words', many(1_000, (index) => common[index % 100] ?? '')],
    ['a thousand unknown words', many(1_000, () => unknown(random))],
    [
      'a topic of sixty unknown words',
      `what did ${speaker} say about ${many(60, () => unknown(random))}`,
    ],
    ['the commonest word', `what did anyone say about ${common[0]}`],
    ['the three commonest words', `what did anyone say about ${common.slice(0, 3).join(' ')}`],
    ['the ten commonest words', `what did ${speaker} say about ${common.slice(0, 10).join(' ')}`],
    ['the commonest word in a month', `what did anyone say about ${common[0]} in May ${year}`],
    ['the commonest two as a phrase', `"${common[0]} ${common[1]}"`],
    ['the speaker with most statements', `what did ${speaker} say`],
    ['all but the commonest word', `what did ${speaker} say -${common[0]}`],
    ['random bytes', many(900, () => String.fromCharCode(33 + random.below(50_000)), '')],
    ['one word of a thousand letters', 'x'.repeat(1_000)],
    ['operators', 'from:a since:b until:c -d '.repeat(40)],
  ]
}

/** Each once, the commonest first. */
function commonest(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word)
}

function unknown(random: Random): string {
  return many(9, () => 'bcdfghjklmnpqrstvwxz'.charAt(random.below(20)), '')
}

function many(length: number, word: (index: number) => string, between = ' '): string {
  return Array.from({ length }, (_, index) => word(index)).join(between)
}
