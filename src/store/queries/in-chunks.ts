/** Runs a query for a list that may be longer than a query's parameters can be; the rows of all the parts. */
export async function inChunks<Value, Row>(
  values: readonly Value[],
  query: (chunk: readonly Value[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let start = 0; start < values.length; start += CHUNK) {
    rows.push(...(await query(values.slice(start, start + CHUNK))))
  }
  return rows
}

// SQLite takes 32,766 parameters, PostgreSQL 65,535; a row has at most eight.
const CHUNK = 1_000
