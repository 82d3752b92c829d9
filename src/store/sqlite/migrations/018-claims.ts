/** The claimed quotation that a message is about, for its buttons. */
export const claims = `
  ALTER TABLE sent_answer ADD COLUMN claim TEXT;
`
