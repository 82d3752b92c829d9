/** Which answer stands in which message. */
export const sentAnswers = `
  CREATE TABLE sent_answer (
    chat INTEGER NOT NULL,
    message INTEGER NOT NULL,
    question_message INTEGER NOT NULL,
    answer TEXT NOT NULL,
    statements TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    PRIMARY KEY (chat, message)
  ) STRICT;
  CREATE INDEX sent_answer_by_question ON sent_answer (chat, question_message);
  CREATE INDEX sent_answer_by_time ON sent_answer (sent_at);
`
