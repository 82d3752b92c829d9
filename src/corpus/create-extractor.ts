import type { Article } from '../statement/article.ts'
import type { Store } from '../store/store.ts'
import { createDirectory } from './extract/entities/directory.ts'
import { type Extraction, extract } from './extract/extract.ts'

/** Extracts articles with what the directory and the decisions about speakers tell. */
export type Extractor = {
  readonly extract: (article: Article) => Extraction
  /** Takes up what was decided meanwhile, in this process or another. */
  readonly refresh: () => Promise<void>
}

export async function createExtractor(store: Pick<Store, 'directory'>): Promise<Extractor> {
  let directory = createDirectory([])
  let known = ''
  const refresh = async (): Promise<void> => {
    const speakers = await store.directory()
    const given = JSON.stringify(speakers)
    if (given === known) return
    known = given
    directory = createDirectory(speakers)
  }
  await refresh()
  return { extract: (article) => extract(article, { directory }), refresh }
}
