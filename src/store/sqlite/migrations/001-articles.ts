/** Articles, and each state of an article that was ever stored. */
export const articles = `
  CREATE TABLE article (
    row INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    import_id TEXT,
    sample INTEGER NOT NULL,
    revision INTEGER NOT NULL -- the current one
  ) STRICT;
  CREATE INDEX article_by_import_id ON article (import_id) WHERE import_id IS NOT NULL;

  CREATE TABLE revision (
    row INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article,
    digest TEXT NOT NULL,
    statements INTEGER NOT NULL, -- how many occurrences it has
    url TEXT,
    title TEXT,
    publisher TEXT,
    published TEXT,
    lang TEXT,
    topic TEXT,
    text TEXT NOT NULL,
    ingested_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
  ) STRICT;
  CREATE INDEX revision_by_article ON revision (article);
  CREATE INDEX revision_by_published ON revision (published);
`
