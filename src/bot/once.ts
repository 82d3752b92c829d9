import type { MiddlewareFn } from 'grammy'

/** Lets every update through once: Telegram delivers at least once. Remembers the last `size` ids. */
export function once(size = 1000): MiddlewareFn {
  const seen = new Set<number>()
  return async (ctx, next) => {
    const id = ctx.update.update_id
    if (seen.has(id)) return
    seen.add(id)
    const [oldest] = seen
    if (seen.size > size && oldest !== undefined) seen.delete(oldest)
    await next()
  }
}
