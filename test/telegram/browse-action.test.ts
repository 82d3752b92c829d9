import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BrowseAction, decodeBrowse, encodeBrowse } from '../../src/telegram/browse-action.ts'
import { CALLBACK_DATA_BYTES } from '../../src/telegram/limits.ts'
import { decodeAction } from '../../src/telegram/buttons.ts'

const id = fc.stringMatching(/^[a-zа-я0-9]{1,30}(-[a-z0-9]{1,10}){0,2}$/)
const actions = fc.oneof<fc.Arbitrary<BrowseAction>[]>(
  fc.record({
    kind: fc.constant('speakers' as const),
    page: fc.nat({ max: 99_999 }),
    beginning: fc.string({ maxLength: 24, unit: 'grapheme' }),
  }),
  fc.record({ kind: fc.constantFrom('speaker' as const, 'from' as const), id }),
  fc.record({ kind: fc.constant('topic' as const), index: fc.nat({ max: 9 }), id }),
  fc.record({
    kind: fc.constant('language' as const),
    language: fc.constantFrom('en' as const, 'ru' as const, 'own' as const),
  }),
)

test('a button decodes to nothing else than what it encodes, or is left out for want of room', () => {
  fc.assert(
    fc.property(actions, (action) => {
      const data = encodeBrowse(action)
      if (data === undefined) return
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(CALLBACK_DATA_BYTES)
      expect(decodeBrowse(data)).toEqual(action)
      expect(decodeAction(data)).toBeUndefined()
    }),
  )
})

test('data of another button means nothing', () => {
  fc.assert(
    fc.property(fc.string(), (data) => {
      const action = decodeBrowse(data)
      expect(action === undefined || encodeBrowse(action) === data).toBe(true)
    }),
  )
  for (const data of [
    '',
    'speakers',
    'speakers:',
    'speakers:01:a',
    'speaker:',
    'speaker:a b',
    'topic:x:a',
    'language:de',
    'show:1',
  ]) {
    expect(decodeBrowse(data)).toBeUndefined()
  }
})
