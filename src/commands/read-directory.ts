import { join } from 'node:path'
import { readBundled } from '../bundled.ts'
import { PROJECT_ROOT } from '../config.ts'
import { createDirectory, type Directory } from '../corpus/extract/entities/directory.ts'

/** Reads the operator's directory of speakers for the extraction, or tells in one line what is wrong with it. */
export function readDirectory(): { readonly directory: Directory } | { readonly problem: string } {
  const read = readBundled(join(PROJECT_ROOT, 'data'))
  return 'problem' in read ? read : { directory: createDirectory(read.bundled.speakers) }
}
