/** The spelling keys of every word, made anew as the code makes them now. */
export const spellingKeys = `
  DELETE FROM spelling;
  INSERT INTO spelling (vocabulary, key, word)
    SELECT vocabulary, keys.value, word FROM word, json_each(spelling_keys(word)) AS keys;
`
