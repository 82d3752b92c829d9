import { hash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { ARTICLE_KEY_RULES, renewedKey } from '../../src/corpus/article-key.ts'
import { nameEntries } from '../../src/store/name-entries.ts'
import { KEY_RULES } from '../../src/store/sqlite/keep-keys.ts'
import { temporaryFolder } from '../commands/onrecord.ts'
import { openSqlite } from './engines.ts'
import { article } from './records.ts'

test('names and roles whose keys were made by other rules are found by those of today', async () => {
  const path = join(temporaryFolder(), 'database.sqlite')
  const first = await openSqlite(path)
  const says = [{ text: 'The ferry sails.', role: 'Harbour Minister' }]
  await first.saveArticles([article({ key: 'a', says })])
  await first.close()

  const db = new DatabaseSync(path)
  db.exec(`UPDATE name SET key = 'old ' || key; UPDATE role SET key = 'old ' || key;
    UPDATE word SET word = 'old' || word WHERE vocabulary = 'name'; DELETE FROM spelling WHERE vocabulary = 'name';
    UPDATE key_rules SET version = 0`)
  db.close()

  const store = await openSqlite(path)
  expect(await store.check()).toEqual([])
  const known = await store.speakersByName(['ada marlow', 'marlow', 'harbour minister'])
  expect(known.map(({ by }) => by).toSorted()).toEqual(['name', 'role', 'surname'])
  await store.close()
})

test('whoever changes the rules of keys raises their version', () => {
  const names = [
    'Ada von Marlow Jr.',
    'Дмитрий Хрущёв',
    'Omar al-Marlow',
    'Queen Iris II',
    'Bank of Ellery',
    'Harbour League',
    'Cher',
    "Ferry Jane's List",
    'Ellery Votes 2020',
  ]
  const offices = [{ title: "Mayor's envoy in Ellery", aliases: ['посланник мэра'] }]
  const entries = names.flatMap((name) => nameEntries({ id: 'a', name, aliases: [], offices }))
  const digest = hash('sha256', JSON.stringify(entries), 'base64url').slice(0, 11)
  expect([KEY_RULES, digest]).toEqual([4, 'pLJLqxLGfb_'])
})

test('an article is found by the key of today, and two whose keys are one by now stay apart', async () => {
  const store = await openSqlite(':memory:')
  const address = 'url:https://example.com/a'
  const keys = [`${address}?utm_source=rss`, `${address}?fbclid=1`, 'from:/a.txt']
  await store.saveArticles(keys.map((key) => article({ key, says: [`Found ${key}.`] })))
  await store.renewArticleKeys(ARTICLE_KEY_RULES, renewedKey)
  const known = await Promise.all([address, ...keys].map((key) => store.article(key)))
  expect(known.map((found) => found?.article.text.trim())).toEqual([
    `Found ${address}?utm_source=rss.`,
    undefined,
    `Found ${address}?fbclid=1.`,
    'Found from:/a.txt.',
  ])
  await store.renewArticleKeys(ARTICLE_KEY_RULES, () => 'not again')
  expect(await store.article('from:/a.txt')).toBeDefined()
  await store.close()
})

test('whoever changes the rules of the keys of addresses raises their version', () => {
  const renewed = [
    'url:HTTPS://Example.com:443/a?b=1&utm_term=x&gclid=2#c',
    'url:x',
    'id:["P","1"]',
  ]
  expect([ARTICLE_KEY_RULES, ...renewed.map(renewedKey)]).toEqual([
    1,
    'url:https://example.com/a?b=1',
    'url:x',
    'id:["P","1"]',
  ])
})
