import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Action, decodeAction, encodeAction } from '../../src/telegram/buttons.ts'
import { CALLBACK_DATA_BYTES } from '../../src/telegram/limits.ts'

const index = fc.nat({ max: 9999 })
const actions = fc.oneof<fc.Arbitrary<Action>[]>(
  fc.record({ kind: fc.constant('show' as const), index, listed: fc.boolean() }),
  fc.record({ kind: fc.constant('pick' as const), index }),
  fc.constantFrom({ kind: 'everything' }, { kind: 'back' }),
)

test('what a button does survives its way through Telegram, in few enough bytes', () => {
  fc.assert(
    fc.property(actions, (action) => {
      const data = encodeAction(action)
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(CALLBACK_DATA_BYTES)
      expect(decodeAction(data)).toEqual(action)
    }),
  )
})

test('data of another program means nothing', () => {
  fc.assert(
    fc.property(fc.string(), (data) => {
      const action = decodeAction(data)
      // A string that does decode is one that we could have written.
      expect(action === undefined || encodeAction(action) === data).toBe(true)
    }),
  )
})

test.each([
  '',
  'show:',
  'show:-1',
  'show:01',
  'show:1:other',
  'pick:1:listed',
  'pick:99999',
  'BACK',
  ' back',
])('data %j means nothing', (data) => {
  expect(decodeAction(data)).toBeUndefined()
})
