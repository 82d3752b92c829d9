/** The messages of a chat, whatever has become of them: they are deleted with what it follows, and move with it. */
export const dispatchByChat = `
  DROP INDEX dispatch_open;
  CREATE INDEX dispatch_by_chat ON dispatch (chat, state);
`
