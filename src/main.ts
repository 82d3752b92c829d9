#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { runProgram } from './program/program.ts'

// Node keeps the compiled commands in the folder for temporary files, where it can: half of a start is compiling.
enableCompileCache()

// Whoever reads our output may stop early (`| head`): that is no error of ours. What only prints is done then; what
// stores goes on to its end.
const STORING = new Set(['ingest', 'import'])
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  if (!STORING.has(process.argv[2] ?? '')) process.exit(0)
})

process.exitCode = await runProgram(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isTyped: process.stdin.isTTY ?? false,
  isTerminal: process.stdout.isTTY ?? false,
  isWatched: process.stderr.isTTY ?? false,
})
