import { expect, test } from 'vitest'
import { renderOutbox } from '../../src/telegram/render-outbox.ts'
import { textsFor } from '../../src/telegram/text/texts-for.ts'
import { MARLOW, createWorld } from './world.ts'

test('the figures tell what waits, what became of what was sent, and what is due next', async () => {
  await using world = await createWorld()
  const midnight = Temporal.Instant.from('2026-11-24T00:00:00Z')
  expect(await world.store.outboxFigures(midnight)).toEqual({ waiting: 0, sent: 0, failed: 0 })
  for (const chat of [1, 2, 3]) await world.follow({ chat, speaker: MARLOW })
  await world.ingest({ says: ['The ferry is late.'] })
  world.now = Temporal.Instant.from('2026-11-24T09:00:00Z')
  world.answers = ({ chat }) => {
    if (chat === 1) return { outcome: 'sent', message: 1 }
    return chat === 2 ? { outcome: 'refused', why: 'too long' } : { outcome: 'unsent' }
  }
  await world.run()
  const nextDue = world.now.add({ seconds: 10 })
  const figures = { waiting: 1, oldest: world.now, sent: 1, failed: 1, nextDue }
  expect(await world.store.outboxFigures(midnight)).toEqual(figures)
  const later = await world.store.outboxFigures(nextDue)
  expect(later).toMatchObject({ sent: 0, failed: 0 })
})

test('what came to its end today counts when its chat goes, and a chat that has gone is a failure', async () => {
  await using world = await createWorld()
  const midnight = Temporal.Instant.from('2026-11-24T00:00:00Z')
  await world.follow({ chat: 1, speaker: MARLOW })
  await world.follow({ chat: 1, topic: 'ferry', schedule: { kind: 'at-once' } })
  await world.ingest({ says: ['The ferry is late.', 'The bridge is closed.'] })
  await world.run()
  world.now = Temporal.Instant.from('2026-11-24T09:00:00Z')
  world.answers = () => ({ outcome: 'gone' })
  await world.run()
  expect(await world.store.outboxFigures(midnight)).toEqual({ waiting: 0, sent: 1, failed: 1 })
})

test.each([
  ['en', 'Digests\nWaiting: 21 messages, the oldest for 2 minutes\nToday: 5 sent, 1 failed'],
  [
    'ru',
    'Рассылка\nЖдут отправки: 21 сообщение, дольше всего — 2 минуты\nСегодня отправлено: 5, не удалось: 1',
  ],
] as const)('they are told in %s', (language, told) => {
  const figures = { waiting: 21, minutes: 2, sent: 5, failed: 1 }
  expect(renderOutbox(figures, textsFor(language, language)).text).toContain(told)
})
