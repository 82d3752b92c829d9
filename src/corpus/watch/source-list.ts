import { readFile } from 'node:fs/promises'
import { sourceAddress } from './source-address.ts'

/** The operator's list of what to watch. */
export type SourceList = {
  readonly addresses: readonly string[]
  /** One sentence for each line that says no address. */
  readonly problems: readonly string[]
}

export type SourceListOptions = {
  readonly path: string
  readonly allowPrivateHosts: readonly string[]
}

/**
 * Reads the list: a text file with an address on each line; what begins with # is a remark. A file that does not exist is
 * an empty list.
 *
 * @returns a problem when it is there and cannot be read: then nobody knows what is in it
 */
export async function readSourceList({
  path,
  allowPrivateHosts,
}: SourceListOptions): Promise<SourceList | { readonly problem: string }> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing) return { addresses: [], problems: [] }
    return { problem: `${path} cannot be read (${reason}): make it readable or set SOURCES_PATH` }
  }
  const addresses = new Set<string>()
  const problems: string[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const [written = ''] = line.trim().split(/\s+#|^#/)
    if (written.trim() === '') continue
    const read = sourceAddress(written.trim(), { allowPrivateHosts })
    if ('address' in read) addresses.add(read.address)
    else problems.push(`${path}, line ${index + 1}: ${read.problem}`)
  }
  return { addresses: [...addresses], problems }
}
