/** The role as it was printed, where the words were decided to be another's, who is not shown in it. */
export const foundRoles = `
  ALTER TABLE occurrence ADD COLUMN found_role TEXT;
`
