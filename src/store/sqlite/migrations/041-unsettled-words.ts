/** The words whose statements are still to be given to whom the splits give them: many are settled a portion at a time. */
export const unsettledWords = `
  CREATE TABLE unsettled (
    words TEXT PRIMARY KEY -- as in statement.same_words
  ) STRICT, WITHOUT ROWID;
`
