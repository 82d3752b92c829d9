import { describe, expect, test } from 'vitest'
import { extract } from '../../src/corpus/extract/extract.ts'
import { ingestAddress } from '../../src/corpus/ingest-address.ts'
import { openFetcher, serveSite } from '../corpus/fetch/web.ts'
import { visible } from '../telegram/fake/visible.ts'
import { article } from '../store/records.ts'
import { openArchive, startArchiveBot } from './archive.ts'
import { startTestBot } from './start-test-bot.ts'
import { talk } from './talk.ts'

/** Whoever comes first to the fake Telegram has this id. */
const OPERATOR = new Set([7001])

const PAGE = `<html lang="en"><head><title>Lighthouse to close</title></head><body><article>
<h1>Lighthouse to close</h1><time datetime="2021-07-01">1 July 2021</time>
<p>The lighthouse of Ellery will close for good this year, the council decided on Thursday after a long evening.</p>
<p>“The lighthouse has served us well, and nobody will miss its noise,” Ada Marlow said.</p>
</article></body></html>`

async function startLighthouseBot(pages: Readonly<Record<string, string>>) {
  const site = await serveSite(pages)
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  const store = await openArchive()
  const { signal } = new AbortController()
  const bot = await startArchiveBot({
    store,
    admins: OPERATOR,
    ingest: (address) => ingestAddress(address, { store, fetcher, extract, signal }),
  })
  return { ...bot, site }
}

const NO_DIGESTS = `**Digests**
No message waits
Today: 0 sent, 0 failed
Nothing is due`
const NO_DIGESTS_RU = `**Рассылка**
Ничего не ждёт отправки
Сегодня отправлено: 0, не удалось: 0
Доставок не намечено`

describe.each([
  ['en', '**The archive**', 'in what was read', '1 new article', '1 refused:', NO_DIGESTS],
  ['ru', '**Архив**', 'В прочитанном', 'новых — 1', 'Не принято: 1', NO_DIGESTS_RU],
])('/admin in %s', (language_code, title, read, fresh, refused, digests) => {
  test('tells what the archive holds', async () => {
    await using bot = await startArchiveBot({ admins: OPERATOR })
    const anna = bot.api.user({ first_name: 'Anna', language_code })
    anna.says('/admin stats')
    const stats = visible(await anna.receives())
    expect(stats).toContain(title)
    expect(stats).toContain(digests)
    anna.says('/admin')
    expect(visible(await anna.receives())).toContain('/admin ingest https://…')
    anna.says('/admin ingest ferry')
    expect(visible(await anna.receives())).toContain('/admin ingest https://example.com/feed.xml')
  })

  test('reads an address into the archive, which then answers from it', async () => {
    await using bot = await startLighthouseBot({ '/lighthouse': PAGE })
    const anna = bot.api.user({ first_name: 'Anna', language_code })
    anna.says(`/admin ingest ${bot.site.url('/lighthouse')}`)
    expect(visible(await anna.receives())).toContain(bot.site.url('/lighthouse'))
    const report = visible(await anna.receives())
    expect(report).toContain(fresh)
    expect(report).toContain(read)
    anna.says('what did Marlow say about the lighthouse?')
    expect(visible(await anna.receives())).toContain('“The lighthouse has served us well')
  })

  test('says what was refused', async () => {
    await using bot = await startLighthouseBot({})
    const anna = bot.api.user({ first_name: 'Anna', language_code })
    anna.says(`/admin ingest ${bot.site.url('/gone')}`)
    await anna.receives()
    const told = visible(await anna.receives())
    expect(told).toContain(refused)
    expect(told).toContain(
      language_code === 'en' ? 'there is no such page (404)' : 'такой страницы нет (404)',
    )
  })
})

test('an address that is read delays nobody, its own chat neither', async () => {
  const reading = Promise.withResolvers<never>()
  await using bot = await startTestBot({ admins: OPERATOR, ingest: async () => reading.promise })
  const anna = bot.api.user({ first_name: 'Anna' })
  anna.says('/admin ingest https://example.com/feed.xml')
  expect(visible(await anna.receives())).toMatch(/^Reading https:\/\/example.com\/feed.xml\./)
  anna.says('harbour')
  expect(visible(await anna.receives())).toContain('**Ada Brook**')
  reading.reject(new Error('the database disk is full'))
  expect(visible(await anna.receives())).toBe('It could not be stored: the database disk is full')
})

test('to anybody else, and in groups, there is no such command', async () => {
  await using bot = await startTestBot({ admins: OPERATOR })
  const anna = bot.api.user({ first_name: 'Anna' })
  const ben = bot.api.user({ first_name: 'Ben' })
  ben.says('/admin stats')
  expect(visible(await ben.receives())).toMatch(/^I do not know this command/)
  const group = bot.api.group({ title: 'Harbour friends' })
  group.says(anna, '/admin@fake_onrecord_bot stats')
  group.says(anna, '/ask harbour')
  expect(visible(await group.receives())).toContain('**Ada Brook**')
})

describe.each([
  ['en', 'The toll is a disgrace'],
  ['ru', 'The toll is a disgrace'],
])('/admin speaker in %s', (language_code, words) => {
  test('merges two, which every answer sees at once, and takes it back', async () => {
    const store = await openArchive()
    await store.saveArticles([
      article({ key: 'v', says: [{ text: 'A bridge needs paint.', by: 'V. P. Sokolov' }] }),
    ])
    await using bot = await startArchiveBot({ store, admins: OPERATOR })
    const { says } = talk(bot, { language_code })
    expect(await says('/admin speaker merge V. P. Sokolov | Viktor Sokolov')).toBe(
      language_code === 'en'
        ? '**V. P. Sokolov** is **Viktor Sokolov**\n1 statement goes along.\nDone. /admin speaker undo 1 takes it back.'
        : '**V. P. Sokolov** — это **Viktor Sokolov**\nПереходит: 1 высказывание.\nГотово. Отменить: /admin speaker undo 1',
    )
    expect(await says('what did Viktor Sokolov say about the bridge?')).toMatch(
      /^\*\*Viktor Sokolov\*\*\n> A bridge needs paint\./,
    )
    expect(await says('V. P. Sokolov toll')).toContain(words)
    expect(await says('/admin speaker')).toMatch(/^1 · \*\*V\. P\. Sokolov\*\* (is|— это)/)
    expect(await says('/admin speaker LIST')).toBe(await says('/admin speaker'))
    expect(await says('/admin speaker undo')).toContain('**V. P. Sokolov**')
    expect(await says('from:"V. P. Sokolov" about: bridge')).toMatch(/^\*\*V\. P\. Sokolov\*\*/)
    expect(await says('/admin speaker undo')).toMatch(/^(No such decision|Такого решения нет)/)
  })

  test('splits one by role, period or article, and takes it back', async () => {
    const store = await openArchive()
    await store.saveArticles(
      [
        { key: 'bells', text: 'The bells ring.', role: 'bishop', published: '2012-05-01' },
        { key: 'ore', text: 'The ore is dear.', role: 'miner', published: '2014-05-01' },
        { key: 'hay', text: 'The hay is dear.', published: '2016-05-01' },
      ].map(({ key, published, ...said }) =>
        article({
          key,
          published,
          url: `https://e.example/${key}`,
          says: [{ ...said, by: 'Tom Reed' }],
        }),
      ),
    )
    await using bot = await startArchiveBot({ store, admins: OPERATOR })
    const { says } = talk(bot, { language_code })
    const split = '/admin speaker split tom-reed | Tom Reed (bishop)'
    const [bells, ore] = ['from:"Tom Reed (bishop)" about: bells', 'from:"Tom Reed" about: ore']
    expect(await says(`${split} | bishop`)).toBe(
      language_code === 'en'
        ? 'What **Tom Reed** said as **bishop** is **Tom Reed (bishop)**’s\n1 statement goes, 2 stay.\nDone. /admin speaker undo 1 takes it back.'
        : '**Tom Reed**: сказанное в роли **bishop** — это **Tom Reed (bishop)**\nПереходит: 1 высказывание, остаётся: 2 высказывания.\nГотово. Отменить: /admin speaker undo 1',
    )
    expect(await says(bells)).toMatch(/^\*\*Tom Reed \(bishop\)\*\*/)
    expect(await says(ore)).toMatch(/^\*\*Tom Reed\*\*/)
    expect(await says(`${split} | 2014 | 2015`)).toMatch(
      /^(What \*\*Tom Reed\*\* said from 2014 until 2015 is|\*\*Tom Reed\*\*: сказанное с 2014 года по 2015 год — это) \*\*Tom Reed \(bishop\)\*\*/,
    )
    await says('/admin speaker undo')
    expect(await says(`${split} | https://e.example/ore`)).toContain('https://e.example/ore')
    expect(await says('/admin speaker')).toContain('https://e.example/ore')
    await says('/admin speaker undo')
    await says('/admin speaker undo')
    expect(await says('from:"Tom Reed" about: bells')).toMatch(/^\*\*Tom Reed\*\*/)
    expect(await says(`${split} | harbour master`)).toMatch(/^(No statement|У этого человека нет)/)
    expect(await says(`${split} | 2012 |`)).toMatch(/^(All statements|Таковы все)/)
    expect(await says(`${split} | 2012-13`)).toContain('2017-05')
    expect(await says(split)).toContain('/admin speaker split')
  })

  test('gives a name and an office, and says what it cannot read', async () => {
    await using bot = await startArchiveBot({ admins: OPERATOR })
    const { says } = talk(bot, { language_code })
    await says('/admin speaker alias Ada Marlow | The Duchess')
    expect(await says('what did The Duchess say about the toll?')).toContain(
      'The toll on the bridge',
    )
    await says('/admin speaker office Viktor Sokolov | Toll Keeper | 2016 | 2020-05')
    expect(await says('/speaker Viktor Sokolov')).toContain('Toll Keeper')
    expect(await says('what did the toll keeper say about the toll?')).toContain(words)
    expect(await says('/admin speaker office Viktor Sokolov | Toll Keeper | spring')).toContain(
      '2017-05',
    )
    expect(await says('/admin speaker merge Marlow | Ada Marlow')).toMatch(/^(The two are|Это уже)/)
    expect(await says('/admin speaker merge Zzyzx | Ada Marlow')).toContain('**Zzyzx**')
    expect(await says('/admin speaker marry Ada Marlow | Viktor Sokolov')).toContain(
      '/admin speaker merge',
    )
  })
})
