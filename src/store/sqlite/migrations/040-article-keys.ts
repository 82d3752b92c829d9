/** Keys under which articles are known beside their own: ids that feeds give them, addresses that their pages have moved to. */
export const articleKeys = `
  CREATE TABLE article_key (
    key TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article
  ) STRICT, WITHOUT ROWID;
`
