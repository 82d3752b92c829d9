/** News by the statement that it is, of which it may be told twice; and nothing that nobody follows. */
export const oneNews = `
  CREATE INDEX news_by_statement ON news (statement);

  DELETE FROM interest_key WHERE interest NOT IN (SELECT interest FROM subscription);
  DELETE FROM hit WHERE interest NOT IN (SELECT interest FROM subscription);
  DELETE FROM interest WHERE row NOT IN (SELECT interest FROM subscription);
`
