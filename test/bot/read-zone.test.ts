import { expect, test } from 'vitest'
import { readZone } from '../../src/bot/read-zone.ts'

test.each([
  ['europe/moscow', 'Europe/Moscow'],
  ['new york', 'America/New_York'],
  ['EST', 'America/New_York'],
  ['UTC', 'UTC'],
  ['МСК', 'Europe/Moscow'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Киев', 'Europe/Kyiv'],
  ['Kyiv', 'Europe/Kyiv'],
  ['Воронеж', 'Europe/Moscow'],
  ['Волгоград', 'Europe/Volgograd'],
  ['ростов-на-дону', 'Europe/Moscow'],
  ['Краснодар', 'Europe/Moscow'],
  ['Саратов', 'Europe/Saratov'],
  ['Вашингтон', 'America/New_York'],
  ['Пекин', 'Asia/Shanghai'],
  ['Токио', 'Asia/Tokyo'],
  ['Прага', 'Europe/Prague'],
  ['Варшава', 'Europe/Warsaw'],
  ['Washington', 'America/New_York'],
  ['Boston', 'America/New_York'],
  ['St. Petersburg', 'Europe/Moscow'],
  ['Frankfurt', 'Europe/Berlin'],
  ['London', 'Europe/London'],
])('%s is %s', (words, zone) => {
  expect(readZone(words)).toEqual([zone])
})

test('what several zones are called is all of them', () => {
  expect(readZone('GMT')).toEqual(['Europe/London', 'UTC'])
  expect(readZone('Birmingham')).toEqual(['Europe/London', 'America/Chicago'])
  expect(readZone('san josé')).toEqual(['America/Los_Angeles', 'America/Costa_Rica'])
  expect(readZone('Victoria').length).toBeGreaterThan(1)
  expect(readZone('Narnia')).toEqual([])
})
