/** Of a verdict in a chat where the bot is not: the claim, so that it can be compared again. */
export const shownClaims = `
  ALTER TABLE shown_statement ADD COLUMN claim TEXT;
`
