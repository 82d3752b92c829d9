/** Which texts are those of a feed's entries. Of older ones nobody knows: then a page's text goes before it, as before a feed's. */
export const entries = `
  ALTER TABLE revision ADD COLUMN entry INTEGER NOT NULL DEFAULT 1;
`
