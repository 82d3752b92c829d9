import { cleanLine } from './clean-text.ts'
import { type Page, elementsOf } from './dom.ts'
import { type Thing, addressAt, isArticleThing, textAt } from './json-ld.ts'
import { markupText } from './markup-text.ts'
import { linkTo, readMetas } from './metas.ts'
import { webAddress } from './own-address.ts'

/**
 * The page's article among the things it describes: the only one, else the one at an address of the page, else the one
 * with the page's heading.
 *
 * @param url the address the page was fetched from, absent for a file
 */
export function articleThing(
  page: Page,
  things: readonly Thing[],
  url: string | undefined,
): Thing | undefined {
  const articles = things.filter(isArticleThing)
  const headlines = new Set(articles.map(headlineOf))
  if (headlines.size <= 1) return articles[0]
  const claimed = [url, linkTo(page, 'canonical'), readMetas(page).first('og:url')]
  const addresses = claimed.flatMap((text) => webAddress(text, url)?.href ?? [])
  const own = addresses.flatMap((address) =>
    articles.filter((thing) =>
      [textAt(thing, 'url'), addressAt(thing, 'mainEntityOfPage')].some(
        (text) => webAddress(text, url)?.href === address,
      ),
    ),
  )
  return own[0] ?? headed(page, articles)
}

/** The only article whose headline is a heading of the page. */
function headed(page: Page, articles: readonly Thing[]): Thing | undefined {
  const headings = new Set(
    elementsOf(page.body)
      .filter(({ localName }) => localName === 'h1')
      .map(({ textContent }) => cleanLine(textContent)),
  )
  const found = articles.filter((thing) => headings.has(headlineOf(thing) ?? ''))
  return found.length === 1 ? found[0] : undefined
}

function headlineOf(thing: Thing): string | undefined {
  const headline = textAt(thing, 'headline')
  return headline === undefined ? undefined : cleanLine(markupText(headline))
}
