import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Collects garbage once so many bytes are held outside of the heap.
 *
 * The pixels of a picture are freed when the small object that holds them is collected, which the engine, seeing only the
 * small objects, would put off until gigabytes are held.
 *
 * @param limit bytes
 */
export function createCollector(limit: number): { readonly held: (bytes: number) => void } {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  let total = 0
  return {
    held(bytes) {
      total += bytes
      if (total < limit || typeof collect !== 'function') return
      collect()
      total = 0
    },
  }
}
