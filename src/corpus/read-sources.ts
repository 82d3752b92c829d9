import { type FoundFile, findFiles } from './find-files.ts'
import { followLinks } from './follow-links.ts'
import { readAddress } from './read-address.ts'
import type { LinkedArticle } from './read/found-article.ts'
import { readFile } from './read-file.ts'
import type { Reading, Refusal } from './reading.ts'
import type { VisitDeps } from './visit-address.ts'

/** What is to be read, in order, each once; and what cannot be. */
export type Sources = {
  readonly toRead: readonly Source[]
  readonly refused: readonly Refusal[]
}

type Source =
  | { readonly kind: 'file'; readonly file: FoundFile }
  | { readonly kind: 'address'; readonly address: string }

/** Finds what paths, patterns and web addresses mean. A file that several of them mean is read once. */
export async function findSources(paths: readonly string[]): Promise<Sources> {
  const sources = new Map<string, Source>()
  const refused: Refusal[] = []
  for (const path of paths) {
    if (/^https?:\/\//i.test(path)) sources.set(path, { kind: 'address', address: path })
    else {
      const found = await findFiles(path)
      refused.push(...found.refused)
      for (const file of found.files) {
        if (!sources.has(file.realPath)) sources.set(file.realPath, { kind: 'file', file })
      }
    }
  }
  return { toRead: [...sources.values()], refused }
}

/** Reads everything, one source after the other; ends between two articles when the signal is aborted. */
export async function* readSources(
  { toRead, refused }: Sources,
  options: Omit<VisitDeps, 'followed'>,
): AsyncGenerator<Reading> {
  const deps = { ...options, followed: new Map<string, boolean>() }
  yield* refused
  for (const source of toRead) {
    for await (const reading of read(source, deps)) {
      // What is refused now was refused because of the signal.
      if (deps.signal?.aborted) return
      yield reading
    }
  }
}

function read(source: Source, deps: VisitDeps): AsyncGenerator<Reading> {
  if (source.kind === 'address') return readAddress(source.address, deps)
  const { file } = source
  const follow = (links: readonly LinkedArticle[]) => followLinks(file.path, links, deps)
  return readFile(file, { given: deps.given, follow })
}
