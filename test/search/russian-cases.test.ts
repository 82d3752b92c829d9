import { expect, test } from 'vitest'
import { inShort, searchOver } from './search-over.ts'

function said(id: string, speaker: string, text: string) {
  return { id, speaker, date: '2020-03-01', saidOn: '2020-03-01', text, publisher: 'Вестник' }
}

const { ask } = await searchOver({
  statements: [
    said('gleb', 'Глеб Ракитин', 'Больницу закрывать нельзя. Мост откроют весной.'),
    said('inna', 'Инна Ракитина', 'Школу построят к осени. Мост нужен всем.'),
    said('oleg', 'Олег Варежкин', 'Господин Ракитин, откройте мост!'),
    said('orders', 'Поручения Президента', 'Мост сдать в срок.'),
    said('oleg-lake', 'Олег Варежкин', 'Озеро замёрзло.'),
  ],
})

test.each([
  // A genitive of his name that is also a nominative of hers: the topic decides, or the asker.
  ['заявления Ракитина о больнице', 'answer gleb'],
  ['заявления Ракитина о школе', 'answer inna'],
  ['слова Ракитина про мост', 'choose inna gleb'],
  ['заявления Ракитиной о мосте', 'answer inna'],
  ['цитаты ракитина о больнице', 'answer gleb'],
  ['что сказал президент про мост', 'unknown-speaker'],
  ['что сказала Ракитина про мост', 'answer inna'],
  ['что сказал Ракитин про мост', 'answer gleb'],
  // Whom it was said to stands in the dative, and is the topic at most.
  ['что Ракитину сказал Варежкин', 'answer oleg'],
  ['что сказал Ракитину Варежкин', 'answer oleg'],
  ['что сказал Варежкин Ракитину', 'answer oleg'],
  ['что Ракитину Варежкин сказал про мост', 'answer oleg'],
  ['что Ракитину сказал Зебулонов про мост', 'unknown-speaker'],
])('“%s” → %s', async (question, expected) => {
  expect(inShort(await ask(question))).toBe(expected)
})
