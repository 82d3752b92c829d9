import type { Search } from '../search/search.ts'
import type { AnswerKind, Asking, Metrics } from './metrics.ts'

/** The search, of which everything that is asked is counted and timed. */
export function measureSearch(search: Search, metrics: Pick<Metrics, 'asked'>): Search {
  return {
    ...search,
    ask: (...question) => timed('ask', () => search.ask(...question), levelOf),
    whoElse: (...question) => timed('who-else', () => search.whoElse(...question), levelOf),
    thread: (...question) => timed('thread', () => search.thread(...question), levelOf),
    compare: (...sides) =>
      timed(
        'compare',
        () => search.compare(...sides),
        () => 'comparison',
      ),
    verify: (claim) =>
      timed(
        'verify',
        () => search.verify(claim),
        ({ verdict }) => verdict,
      ),
  }

  async function timed<T>(
    way: Asking,
    work: () => Promise<T>,
    kindOf: (found: T) => AnswerKind,
  ): Promise<T> {
    const start = performance.now()
    const found = await work()
    metrics.asked(way, kindOf(found), (performance.now() - start) / 1000)
    return found
  }
}

function levelOf<Level extends AnswerKind>({ level }: { readonly level: Level }): Level {
  return level
}
