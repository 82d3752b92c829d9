/** How many times a message was taken out to be sent: what became of an earlier time is told apart by it. */
export const claimsOfDispatches = `
  ALTER TABLE dispatch ADD COLUMN claim INTEGER NOT NULL DEFAULT 0;
`
