import { expect, test } from 'vitest'
import { createAliasTable } from '../../src/language/aliases.ts'
import { nameKey } from '../../src/language/name-key.ts'
import { nominatives } from '../../src/language/nominatives.ts'

test.each([
  ['Dmitry Peskov', 'Дмитрий Песков'],
  ['Sergey Lavrov', 'Сергей Лавров'],
  ['Sergei Lavrov', 'Sergey Lavrov'],
  ['Volodymyr Zelenskyy', 'Володимир Зеленський'],
  ['Khrushchev', 'Хрущёв'],
  ['Boris Yeltsin', 'Борис Ельцин'],
  ['Maria Zakharova', 'Мария Захарова'],
  ['Yuri Gagarin', 'Юрий Гагарин'],
  ['François Mitterrand', 'Francois Mitterrand'],
  ['Seán O’Casey', "Sean O'Casey"],
])('%s and %s have one key', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b))
})

test('names that differ keep different keys', () => {
  const names = ['Peskov', 'Peskova', 'Petrov', 'Putin', 'Lavrov', 'Adams', 'Adam']
  expect(new Set(names.map(nameKey)).size).toBe(names.length)
})

test.each([
  ['пескова', 'песков'],
  ['песковым', 'песков'],
  ['путину', 'путин'],
  ['захаровой', 'захарова'],
  ['зеленского', 'зеленский'],
  ['лаврове', 'лавров'],
  ['макрона', 'макрон'],
])('%s may be %s', (declined, nominative) => {
  expect(nominatives(declined)).toContain(nominative)
})

test('aliases are found by any inflected form, the longest phrase first', () => {
  const table = createAliasTable({
    same: [
      ['EU', 'European Union'],
      ['union', 'league'],
    ],
    related: [['European Union', 'Brussels']],
  })
  expect(table.at(['european', 'union'], 0)).toEqual({
    length: 2,
    same: ['eu'],
    related: ['brussel'],
  })
  expect(table.at(['european', 'union'], 1)).toEqual({ length: 1, same: ['leagu'], related: [] })
  expect(table.at(['sea'], 0)).toBeUndefined()
})

test('a declined Russian word finds its dictionary form, whatever its stem', () => {
  const table = createAliasTable({ same: [['ambassador', 'посол']], related: [] })
  for (const form of ['посол', 'посла', 'послу', 'послом', 'послы', 'послов']) {
    expect([form, table.at([form], 0)?.same]).toEqual([
      form,
      expect.arrayContaining(['ambassador']),
    ])
  }
})

test('what is related to a word is related to its synonyms too', () => {
  const table = createAliasTable({
    same: [['envoy', 'ambassador']],
    related: [['ambassador', 'embassy']],
  })
  expect(table.at(['envoy'], 0)).toEqual({ length: 1, same: ['ambassador'], related: ['embassi'] })
})
