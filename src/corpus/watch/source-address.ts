import { checkUrl } from '../fetch/check-url.ts'
import { createHostList } from '../fetch/host-list.ts'
import { isPrivate, notPublic } from '../fetch/not-public.ts'

/** The address in its usual spelling, or one sentence on what is wrong with it. */
export type SourceAddress = { readonly address: string } | { readonly problem: string }

/** Reads the address of a page or feed as an operator writes it. */
export function sourceAddress(
  text: string,
  { allowPrivateHosts }: { readonly allowPrivateHosts: readonly string[] },
): SourceAddress {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null
  if (!url) {
    const shown = JSON.stringify(text.slice(0, LONGEST_SHOWN))
    return { problem: `${shown} is not an address such as https://example.com/feed.xml` }
  }
  url.hash = ''
  const listed = createHostList(allowPrivateHosts)
  const refusal = checkUrl(url, listed)
  if (refusal) return { problem: `${url.host} cannot be read: ${refusal.reason}` }
  return isPrivate(url, listed) ? { problem: notPublic(url) } : { address: url.href }
}

const LONGEST_SHOWN = 100
