import { createSearch } from '../../src/search/search.ts'
import { Aliases } from '../../src/statement/aliases.ts'
import { Speaker } from '../../src/statement/speaker.ts'
import type { Store } from '../../src/store/store.ts'
import { type ArticleSketch, article, saidOn } from '../store/records.ts'
import { openSqlite } from '../store/engines.ts'
import { startTestBot, type TestBot } from './start-test-bot.ts'

const SPEAKERS = [
  {
    id: 'ada-marlow',
    name: 'Ada Marlow',
    aliases: ['Ада Марлоу'],
    offices: [
      { title: 'Harbour Minister', from: '2019-03-01' },
      { title: 'Mayor of Ellery', from: '2010', until: '2018' },
    ],
  },
  { id: 'viktor-sokolov', name: 'Viktor Sokolov', aliases: ['Виктор Соколов'] },
  { id: 'nora-quist', name: 'Nora Quist', aliases: ['Нора Квист'] },
]

const ARTICLES: readonly ArticleSketch[] = [
  {
    key: 'ferry',
    title: 'Ferry row in Ellery',
    published: '2021-06-11',
    url: 'https://post.example/ferry',
    says: [
      { text: 'The council of Ellery met on Thursday. It was a long evening.', by: '' },
      {
        text: '“A ferry that nobody takes is a monument,” Marlow said.',
        role: 'Harbour Minister',
        saidOn: saidOn('2021-06-10'),
      },
      { text: 'Nobody in the hall laughed.', by: '' },
      {
        text: 'Sokolov said that the ferry would run in spring.',
        by: 'Viktor Sokolov',
        kind: 'reported',
        quotes: [],
        saidOn: saidOn('2021-06-10'),
      },
    ],
  },
  {
    key: 'old-ferry',
    published: '2019-06-10',
    says: [{ text: 'We have ordered two ferries from the yard.', saidOn: saidOn('2019-06-10') }],
  },
  {
    key: 'toll',
    published: '2020-02-01',
    says: [{ text: 'The toll on the bridge stays.', saidOn: saidOn('2020-01-31') }],
  },
  {
    key: 'sokolov-toll',
    published: '2018-02-01',
    says: [{ text: 'The toll is a disgrace.', by: 'Viktor Sokolov', saidOn: saidOn('2018-01-31') }],
  },
]

/** A small archive in a database of its own: three speakers, of whom one is silent; ferry, toll, and their day. */
export async function openArchive(): Promise<Store> {
  const store = await openSqlite(':memory:')
  await store.saveSpeakers(SPEAKERS.map((speaker) => Speaker.parse(speaker)))
  await store.saveArticles(ARTICLES.map(article))
  return store
}

/** The bot over that archive, or another; `now` can be moved. */
export async function startArchiveBot({
  store: given,
  ...options
}: Parameters<typeof startTestBot>[0] & { store?: Store } = {}): Promise<
  TestBot & { readonly store: Store }
> {
  const store = given ?? (await openArchive())
  const search = createSearch({
    store,
    aliases: Aliases.parse({
      same: [
        ['ferry', 'паром'],
        ['toll', 'пошлина'],
      ],
      related: [],
    }),
    onOutage: (error) => {
      throw error
    },
  })
  const bot = await startTestBot({ search, store, ...options })
  return { ...bot, store }
}
