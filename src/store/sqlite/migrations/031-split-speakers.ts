/** What it takes to part the statements of one speaker whom articles call by one name, and who is listed by whom. */
export const splitSpeakers = `
  ALTER TABLE statement ADD COLUMN split_from INTEGER REFERENCES speaker; -- whose it was found to be, where it was split off
  CREATE INDEX statement_by_split ON statement (split_from) WHERE split_from IS NOT NULL;
  ALTER TABLE speaker ADD COLUMN split_off INTEGER NOT NULL DEFAULT 0; -- made by a split

  -- 1: by the directory; 2: by what was decided alone.
  UPDATE speaker SET listed = 2
  WHERE listed = 1 AND id NOT IN (SELECT value ->> 'id' FROM directory, json_each(directory.speakers));
`
