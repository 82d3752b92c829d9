/** By which rules the keys of names and roles were made; 0 is unknown. */
export const keyRules = `
  CREATE TABLE key_rules (version INTEGER NOT NULL) STRICT;
  INSERT INTO key_rules VALUES (0);
`
