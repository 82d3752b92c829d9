import type { Extraction } from '../corpus/extract/extract.ts'
import type { Ingested } from '../corpus/ingest.ts'
import type { Reading } from '../corpus/reading.ts'

/** One line of `ingest --json`: an article with what became of it, or a refusal; `undefined` for what is neither. */
export function ingestLine(done: Ingested): object | undefined {
  if (done.kind === 'article') {
    const { extraction, outcome, statements, changed, withdrawn } = done
    return {
      ...articleFields(done, extraction),
      outcome,
      statements,
      ...(outcome === 'changed' && { changed, withdrawn }),
    }
  }
  if (done.kind === 'unchanged') return { source: done.source, outcome: 'unchanged' }
  if (done.kind !== 'refused') return undefined
  const { source, place, problem, retryAt, gone } = done
  return { source, place, outcome: 'refused', problem, retryAt: retryAt?.toString(), gone }
}

/** One line of `ingest --dry-run --json`: an article with its statements. */
export function extractionLine(
  found: Extract<Reading, { kind: 'article' }>,
  extraction: Extraction,
): object {
  return { ...articleFields(found, extraction), statements: extraction.statements }
}

function articleFields(
  { source, id, article }: Extract<Reading, { kind: 'article' }>,
  { title, publisher, published, lang, warnings }: Extraction,
) {
  const { url, updated } = article
  return {
    source,
    id,
    url,
    title,
    publisher,
    published,
    updated,
    lang,
    ...(warnings.length > 0 && { warnings }),
  }
}
