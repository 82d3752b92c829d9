/** By which rules the keys of articles were made; 0 is unknown. */
export const articleKeyRules = `
  ALTER TABLE key_rules ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
`
