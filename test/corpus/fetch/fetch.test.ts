import { expect, test } from 'vitest'
import { openFetcher, serveSite, textOf } from './web.ts'

test('a page is fetched with what is needed to ask for it again', async () => {
  const site = await serveSite({
    '/news': (_request, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=windows-1251',
          etag: '"one"',
          'last-modified': 'Tue, 24 Nov 2026 08:00:00 GMT',
        })
        .end(Buffer.from([0xcf, 0xf0, 0xe8])),
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await fetcher.get(`${site.url('/news')}#part`)).toEqual({
    outcome: 'fetched',
    url: site.url('/news'),
    bytes: Buffer.from([0xcf, 0xf0, 0xe8]),
    contentType: 'text/html; charset=windows-1251',
    etag: '"one"',
    lastModified: 'Tue, 24 Nov 2026 08:00:00 GMT',
  })
})

test('without permission nothing on this machine is asked for', async () => {
  const site = await serveSite({ '*': 'secret' })
  const fetcher = openFetcher()
  expect(await textOf(fetcher.get(site.url()))).toMatch(/not read/)
  expect(site.visits).toEqual([])
})
