import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { BulkOutcome } from '../../src/telegram/bulk-sender.ts'
import { forever, pass, settle, start, storeWith, withDue } from './processes.ts'

describe('two processes', () => {
  test('one keeps the lease for as long as it composes, and sends meanwhile', async () => {
    await using world = await withDue(350)
    const { store } = world
    const other = start(world, {})
    let claimed = 0
    const enqueue: Store['enqueue'] = async (holder, ...composed) => {
      await store.enqueue(holder, ...composed)
      pass(world, 29)
      await other.prepare()
      claimed += (await store.claimDispatches(holder, world.now, 1)).length
    }
    await start(world, { store: storeWith(store, 'enqueue', enqueue) }).prepare()
    expect(claimed).toBe(4)
  })

  test('one keeps the lease while it sends, though composing has come to a stop', async () => {
    await using world = await withDue(1)
    const { store } = world
    const sent: string[] = []
    const [arrives, looks] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let isStopped = false
    const dueFollowers: Store['dueFollowers'] = async (...due) => {
      if (isStopped) await looks.promise
      return store.dueFollowers(...due)
    }
    const first = start(world, {
      store: storeWith(store, 'dueFollowers', dueFollowers),
      async send() {
        sent.push('first')
        await arrives.promise
        return { outcome: 'sent', message: 1 }
      },
    })
    await first.prepare()
    isStopped = true
    const preparing = first.prepare()
    pass(world, 29)
    const delivering = first.deliver(forever())
    await settle()
    pass(world, 2)
    const second = start(world, {
      async send() {
        sent.push('second')
        return { outcome: 'sent', message: 2 }
      },
    })
    await second.prepare()
    await second.deliver(forever())
    arrives.resolve()
    looks.resolve()
    await Promise.all([preparing, delivering])
    expect(sent).toEqual(['first'])
  })

  test('what one learns too late of a message is no word on the attempt of the other', async () => {
    await using world = await withDue(1)
    const sent: string[] = []
    const open: PromiseWithResolvers<BulkOutcome>[] = []
    const process = (name: string) =>
      start(world, {
        async send() {
          sent.push(name)
          open.push(Promise.withResolvers())
          return (await open.at(-1)?.promise) ?? { outcome: 'unknown' }
        },
      })
    const [first, second] = [process('first'), process('second')]
    await first.prepare()
    const firstDelivers = first.deliver(AbortSignal.any([]))
    await settle()
    // It is silent, as a process is that was stopped.
    await world.store.holdLease('nobody', world.now.add({ seconds: 61 }), world.now)
    pass(world, 61)
    await second.prepare()
    const secondDelivers = second.deliver(forever())
    await settle()
    expect(sent).toEqual(['first', 'second'])
    open[0]?.resolve({ outcome: 'unsent' })
    await settle()
    pass(world, 11)
    await settle()
    open[1]?.resolve({ outcome: 'sent', message: 2 })
    await Promise.all([firstDelivers, secondDelivers])
    pass(world, 11)
    await second.prepare()
    await second.deliver(forever())
    expect(sent).toEqual(['first', 'second'])
    expect(await world.store.outboxFigures(world.now.subtract({ hours: 1 }))).toMatchObject({
      waiting: 0,
      sent: 1,
    })
  })

  test('that a message has arrived is believed of whoever sent it', async () => {
    await using world = await withDue(1)
    const { store } = world
    await start(world, {}).prepare()
    await store.holdLease('killed', world.now.add({ minutes: 1 }), world.now.add({ minutes: 2 }))
    const [claimed] = await store.claimDispatches('killed', world.now, 1)
    pass(world, 180)
    await store.holdLease('next', world.now, world.now.add({ minutes: 1 }))
    expect(await store.claimDispatches('next', world.now, 1)).toMatchObject([{ claim: 2 }])
    if (claimed)
      await store.settleDispatch(claimed, { outcome: 'sent', message: 1, shows: [] }, world.now)
    await store.holdLease('last', world.now.add({ minutes: 2 }), world.now.add({ minutes: 9 }))
    expect(await store.claimDispatches('last', world.now, 1)).toEqual([])
  })
})
