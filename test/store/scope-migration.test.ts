import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../commands/onrecord.ts'
import { databaseContent } from './database-content.ts'
import { openSqlite } from './engines.ts'
import { article, saidOn } from './records.ts'

// What the schema was before speakers and days stood in one column of the index, and before what came later.
const BEFORE = `
  DROP TABLE statement_index_stem;
  DROP TABLE statement_index;
  CREATE VIRTUAL TABLE statement_index USING fts5 (
    passage, context, speaker, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '''#'"
  );
  CREATE VIRTUAL TABLE statement_index_stem USING fts5vocab (statement_index, 'row');
  DROP INDEX revision_by_digest;
  ALTER TABLE revision DROP COLUMN has_import_id;
  CREATE INDEX revision_by_digest ON revision (digest);
  CREATE INDEX article_by_import_id ON article (import_id) WHERE import_id IS NOT NULL;
  DROP TABLE publisher;
  DROP TABLE article_key;
  DROP INDEX speaker_by_statements;
  DROP TABLE conversation;
  DROP INDEX sent_answer_by_user;
  ALTER TABLE sent_answer DROP COLUMN user;
  ALTER TABLE sent_answer DROP COLUMN context;
  ALTER TABLE sent_answer DROP COLUMN claim;
  DROP INDEX occurrence_by_found_speaker;
  ALTER TABLE occurrence DROP COLUMN found_words;
  ALTER TABLE occurrence DROP COLUMN found_speaker;
  ALTER TABLE occurrence DROP COLUMN found_role;
  ALTER TABLE occurrence DROP COLUMN denied;
  DROP TABLE decision;
  DROP TABLE report_message;
  DROP TABLE report;
  DROP TABLE shown_statement;
  ALTER TABLE sent_answer DROP COLUMN view;
  ALTER TABLE sent_answer DROP COLUMN language;
  DROP TABLE amendment;
  DROP TABLE gap;
  ALTER TABLE article DROP COLUMN gone;
  ALTER TABLE key_rules DROP COLUMN articles;
  DROP TABLE subscription;
  DROP TABLE interest_key;
  DROP TABLE interest;
  DROP TABLE news;
  DROP TABLE hit;
  DROP TABLE matched;
  DROP TABLE clock;
  DROP TABLE mute;
  DROP TABLE dispatch;
  DROP TABLE delivery;
  DROP TABLE lease;
  DROP TABLE pause;
  DROP INDEX statement_by_split;
  ALTER TABLE statement DROP COLUMN split_from;
  ALTER TABLE speaker DROP COLUMN split_off;
  DROP INDEX speaker_by_same_as;
  ALTER TABLE speaker DROP COLUMN same_as;
  DROP TABLE directory;
  DROP TABLE speaker_decision;
  DROP TABLE unsettled;
  DROP TABLE watched_page;
  DROP TABLE source;
  ALTER TABLE inbox DROP COLUMN holder;
  ALTER TABLE chat_settings DROP COLUMN spoken;
  PRAGMA user_version = 14;
`

test('the index of a database of before is made anew from the stored texts', async () => {
  const path = join(temporaryFolder(), 'database.sqlite')
  const first = await openSqlite(path)
  const harbour = { text: '“The harbour’s toll stays,” 😀 she said.', role: 'Harbour Minister' }
  await first.saveArticles([
    article({ key: 'a', says: ['Посол уехал.', harbour], published: '2021-05-04', title: 'Tolls' }),
    article({ key: 'b', says: [{ text: 'It rains.', saidOn: saidOn('1967') }], topic: 'weather' }),
    article({ key: 'c', says: [{ text: 'It may snow.', confidence: 0.5 }], importId: 'one' }),
  ])
  await first.close()
  const content = databaseContent(path)

  const db = new DatabaseSync(path)
  db.exec(BEFORE)
  db.close()
  const store = await openSqlite(path)
  expect(await store.check()).toEqual([])
  await store.close()
  expect(databaseContent(path)).toEqual(content)
})
