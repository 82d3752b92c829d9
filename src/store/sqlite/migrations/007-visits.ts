/** What is known of web addresses from the last time they were read. */
export const visits = `
  CREATE TABLE visit (
    address TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    entry TEXT -- a digest of what a feed said of the page
  ) STRICT, WITHOUT ROWID;
`
