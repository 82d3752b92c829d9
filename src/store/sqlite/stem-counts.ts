import type { Connection } from './connection.ts'

/** In how many statements that can answer each stem occurs. */
export function stemCounts(connection: Connection, stems: readonly string[]): Map<string, number> {
  const wanted = JSON.stringify([...new Set(stems)])
  const rows = connection.all<{ stem: string; count: number }>(COUNTS, wanted)
  return new Map(rows.map(({ stem, count }) => [stem, count]))
}

const COUNTS = `
  SELECT stem, count FROM json_each(?) AS wanted CROSS JOIN stem ON stem.stem = wanted.value`
