import type { Source } from '../../store/sources.ts'
import type { Store } from '../../store/store.ts'
import { sourceAddress } from './source-address.ts'
import { type SourceListOptions, readSourceList } from './source-list.ts'

/** What an operator can do about what is watched. */
export type SourceOrders = {
  /** All sources, those of the list as it is now; and a sentence for each line of the list that says none. */
  list(): Promise<{ readonly sources: readonly Source[]; readonly problems: readonly string[] }>
  add(text: string): Promise<SourceAdded>
  /** `text`: an address, or the number of a source. */
  remove(text: string): Promise<SourceChange<'removed' | 'listed'>>
  pause(text: string): Promise<SourceChange<'paused'>>
  resume(text: string): Promise<SourceChange<'resumed'>>
}

type SourceAdded =
  | { readonly outcome: 'added' | 'known'; readonly address: string }
  | { readonly outcome: 'refused'; readonly problem: string }

/** `listed`: the operator's list has it, so it stays. */
type SourceChange<Outcome extends string> =
  | { readonly outcome: Outcome; readonly address: string }
  | { readonly outcome: 'unknown' }

export type SourceOrdersDeps = {
  readonly store: Pick<
    Store,
    'listSources' | 'sources' | 'addSource' | 'removeSource' | 'pauseSource'
  >
  readonly list: SourceListOptions
}

export function createSourceOrders({ store, list }: SourceOrdersDeps): SourceOrders {
  return {
    async list() {
      const problems = await takeInList(store, list)
      return { sources: await store.sources(), problems }
    },
    async add(text) {
      const read = sourceAddress(text, list)
      if ('problem' in read) return { outcome: 'refused', problem: read.problem }
      return { outcome: await store.addSource(read.address), address: read.address }
    },
    async remove(text) {
      const address = await find(text)
      const outcome = address === undefined ? 'unknown' : await store.removeSource(address)
      return address === undefined || outcome === 'unknown'
        ? { outcome: 'unknown' }
        : { outcome, address }
    },
    pause: async (text) => pause(text, true, 'paused'),
    resume: async (text) => pause(text, false, 'resumed'),
  }

  async function pause<Outcome extends string>(
    text: string,
    isPaused: boolean,
    outcome: Outcome,
  ): Promise<SourceChange<Outcome>> {
    const address = await find(text)
    const isDone = address !== undefined && (await store.pauseSource(address, isPaused))
    return isDone ? { outcome, address } : { outcome: 'unknown' }
  }

  async function find(text: string): Promise<string | undefined> {
    await takeInList(store, list)
    const read = sourceAddress(text, list)
    const known = await store.sources()
    return known.find(({ address, number }) => {
      return 'address' in read ? address === read.address : String(number) === text
    })?.address
  }
}

/** Makes the sources of the list those that it has now; a sentence for each line that is wrong. */
export async function takeInList(
  store: Pick<Store, 'listSources' | 'sources'>,
  options: SourceListOptions,
): Promise<readonly string[]> {
  const read = await readSourceList(options)
  if ('problem' in read) return [read.problem]
  const listed = (await store.sources()).flatMap((one) => (one.isListed ? [one.address] : []))
  // Mostly it is as it was, and a turn to write is left to others.
  const isKnown = new Set(listed).symmetricDifference(new Set(read.addresses)).size === 0
  if (!isKnown) await store.listSources(read.addresses)
  return read.problems
}
