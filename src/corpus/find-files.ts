import type { Dirent } from 'node:fs'
import { glob, readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal } from './reading.ts'

/** A file to read: by the path that a person would give, and by the one that is the same from everywhere. */
export type FoundFile = { readonly path: string; readonly realPath: string }

/** The files found, in the same order on every machine, and what could not be looked into. */
export type FoundFiles = {
  readonly files: readonly FoundFile[]
  readonly refused: readonly Refusal[]
}

/** What a folder is searched for. */
const ARTICLE_EXTENSIONS = '.txt .html .htm .xml .rss .atom .rdf .json .jsonl .ndjson'.split(' ')

/**
 * The files that a path means: itself, or what a folder holds, at any depth, or what a pattern with `*`, `?`, `[…]` or
 * `{…}` matches.
 *
 * In folders, hidden files are passed over, and files of other kinds. A folder that is reached twice, as by a link to
 * itself, is read once.
 */
export async function findFiles(path: string): Promise<FoundFiles> {
  const found = createFinder()
  if (await found.add(path)) {
    if (found.isEmpty()) {
      found.refuse(
        path,
        `there are no articles in it, no files in ${ARTICLE_EXTENSIONS.join(', ')}`,
      )
    }
  } else if (PATTERN.test(path)) {
    const matches = await Array.fromAsync(glob(path))
    for (const match of matches.toSorted()) await found.add(match)
    if (found.isEmpty()) found.refuse(path, 'nothing matches it')
  } else found.refuse(path, 'there is no such file or folder')
  return found
}

const PATTERN = /[*?[{]/

function createFinder() {
  const files: FoundFile[] = []
  const refused: Refusal[] = []
  const folders = new Set<string>()
  const refuse = (source: string, problem: string) => {
    refused.push({ kind: 'refused', source, problem })
  }

  /** Adds what is at a path; false when there is nothing. */
  async function add(path: string): Promise<boolean> {
    try {
      const realPath = await realpath(path)
      const found = await stat(realPath)
      if (found.isDirectory()) await addFolder(path, realPath)
      else if (found.isFile()) files.push({ path, realPath })
      else refuse(path, 'it is neither a file nor a folder')
      return true
    } catch (error) {
      if (isMissing(error)) return false
      refuse(path, `it cannot be looked into (${codeOf(error)}); make it readable`)
      return true
    }
  }

  async function addFolder(path: string, realPath: string): Promise<void> {
    if (folders.has(realPath)) return
    folders.add(realPath)
    const entries = await readdir(realPath, { withFileTypes: true })
    for (const entry of entries.toSorted(byName)) {
      if (entry.name.startsWith('.')) continue
      const [shown, real] = [join(path, entry.name), join(realPath, entry.name)]
      if (entry.isFile()) {
        if (isArticle(entry.name)) files.push({ path: shown, realPath: real })
      } else if (entry.isDirectory() || (entry.isSymbolicLink() && (await isWanted(real)))) {
        await add(shown)
      }
    }
  }

  return { files, refused, refuse, add, isEmpty: () => files.length + refused.length === 0 }
}

/** Whether a link in a folder leads to a folder or to a file with a known extension. */
async function isWanted(link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined)
  if (target === undefined) return false
  return isArticle(link) || isArticle(target) || (await stat(target)).isDirectory()
}

function isArticle(name: string): boolean {
  const lower = name.toLowerCase()
  return ARTICLE_EXTENSIONS.some((extension) => lower.endsWith(extension))
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
}

/** What the system calls an error: EACCES and the like. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
