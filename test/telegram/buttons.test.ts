import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Action, decodeAction, encodeAction } from '../../src/telegram/buttons.ts'
import { CALLBACK_DATA_BYTES } from '../../src/telegram/limits.ts'

const index = fc.nat({ max: 9999 })
const list = fc.constantFrom('asked' as const, 'else' as const, 'thread' as const)
const actions = fc.oneof<fc.Arbitrary<Action>[]>(
  fc.record(
    { kind: fc.constantFrom('show' as const, 'context' as const), index, list },
    { requiredKeys: ['kind', 'index'] },
  ),
  fc.record({ kind: fc.constant('pick' as const), index, list }),
  fc.record({ kind: fc.constantFrom('more' as const, 'thread' as const), index }),
  fc.constantFrom<Action[]>(
    { kind: 'everything' },
    { kind: 'any-time' },
    { kind: 'none' },
    { kind: 'who-else' },
    { kind: 'else' },
    { kind: 'mentions' },
    { kind: 'back' },
  ),
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
  'more:1:else',
  'pick:99999',
  'BACK',
  ' back',
])('data %j means nothing', (data) => {
  expect(decodeAction(data)).toBeUndefined()
})
