/** When an article was changed, and what a statement of it was before. */
export const changes = `
  ALTER TABLE revision ADD COLUMN updated TEXT; -- as the article says
  ALTER TABLE occurrence ADD COLUMN replaces INTEGER REFERENCES occurrence; -- nearly the same words, in the revision before
  CREATE INDEX occurrence_by_replaced ON occurrence (replaces) WHERE replaces IS NOT NULL;
`
