/** Pages at which an article is not to be found any more. */
export const gonePages = `
  ALTER TABLE article ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
`
