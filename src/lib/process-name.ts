import { randomUUID } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A name for a run of this process that no other has, also after a restart. */
export function processName(): string {
  return [place(), process.pid, randomUUID()].join(' ')
}

/**
 * Whether the process of a name has surely come to its end. Never of one on another machine or in another container, whose
 * processes cannot be seen from here.
 */
export function isEndedProcess(name: string): boolean {
  const [where, pid] = name.split(' ')
  if (where !== place() || !/^[1-9]\d*$/.test(pid ?? '')) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // Any other failure says that it is there and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** Where process ids mean the same; containers with one name of a host can count their own. */
function place(): string {
  return `${hostname()}/${processIdSpace()}`.replaceAll(/\s/g, '_')
}

function processIdSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    // Elsewhere than on Linux there is one for the machine.
    return process.platform
  }
}
