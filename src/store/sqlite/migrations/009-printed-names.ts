/** Names that imports print for a speaker, apart from those of the directory, which replaces its own at every start. */
export const printedNames = `
  ALTER TABLE speaker ADD COLUMN printed_names TEXT NOT NULL DEFAULT '[]';
`
