/** Articles by what they say. */
export const content = `
  CREATE INDEX revision_by_digest ON revision (digest);
`
