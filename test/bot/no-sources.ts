import type { SourceOrders } from '../../src/bot/order-sources.ts'

/** For bots that watch nothing. */
export const NO_SOURCES: SourceOrders = {
  list: async () => ({ sources: [], problems: [] }),
  add: async () => ({ outcome: 'refused', problem: 'this bot watches nothing' }),
  remove: async () => ({ outcome: 'unknown' }),
  pause: async () => ({ outcome: 'unknown' }),
  resume: async () => ({ outcome: 'unknown' }),
}
