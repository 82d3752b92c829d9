/** What SQLite says is wrong, after "the database", and what to do; `undefined` where it is the fault of the program. */
export function sqliteProblem(error: unknown): string | undefined {
  if (!(error instanceof Error && 'errcode' in error)) return undefined
  return typeof error.errcode === 'number'
    ? SQLITE_PROBLEMS[error.errcode & PRIMARY_CODE]
    : undefined
}

/** Whether another process writes just now, as an error of SQLite or of a connection says. */
export function isBusy(error: unknown): boolean {
  const reason = error instanceof Error ? (error.cause ?? error) : error
  if (!(reason instanceof Error && 'errcode' in reason)) return false
  return typeof reason.errcode === 'number' && (reason.errcode & PRIMARY_CODE) === BUSY
}

// An extended result code holds the primary one in its low byte.
const PRIMARY_CODE = 0xff
const BUSY = 5

const SQLITE_PROBLEMS: Readonly<Record<number, string>> = {
  5: 'is locked by another program: close that one and try again',
  8: 'is read-only: make the file and its folder writable or use another DATABASE_PATH',
  10: 'cannot be read or written (disk error): check the disk or use another DATABASE_PATH',
  11: 'is damaged: restore it from a backup or use another DATABASE_PATH',
  13: 'cannot grow, the disk is full: free some space or use another DATABASE_PATH',
  14: 'cannot be opened: check that its folder is writable or use another DATABASE_PATH',
  26: 'is not a database: use another DATABASE_PATH',
}
