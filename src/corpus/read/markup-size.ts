import { Parser } from 'htmlparser2'

/**
 * What makes markup larger than an article can be, if anything.
 *
 * The markup is counted before a tree is made of it, so that every later pass may be linear in the elements, and by their
 * depth where a library walks up or down.
 */
export function oversized(html: string): string | undefined {
  const counts = { elements: 0, depth: 0, deepest: 0, attributes: 0, most: 0, pieces: 0 }
  let own = 0
  const check = () => {
    if (isWithin(counts)) return
    parser.pause()
  }
  const parser = new Parser(
    {
      onattribute() {
        own += 1
        counts.attributes += 1
        counts.most = Math.max(counts.most, own)
        check()
      },
      onopentag() {
        own = 0
        counts.elements += 1
        counts.depth += 1
        counts.deepest = Math.max(counts.deepest, counts.depth)
        check()
      },
      onclosetag() {
        counts.depth -= 1
      },
      ontext() {
        counts.pieces += 1
        check()
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  return isWithin(counts) ? undefined : TOO_LARGE
}

type Counts = Readonly<Record<keyof typeof MOST, number>>

const MOST = {
  elements: 40_000,
  // Browsers stop nesting at 512.
  deepest: 256,
  attributes: 400_000,
  most: 500,
  // Pieces of text: an entity is one.
  pieces: 200_000,
}

const TOO_LARGE =
  'its markup is larger or deeper than an article can have; name the page of one article, or save the article as text'

function isWithin(counts: Counts): boolean {
  return (
    counts.elements <= MOST.elements &&
    counts.deepest <= MOST.deepest &&
    counts.attributes <= MOST.attributes &&
    counts.most <= MOST.most &&
    counts.pieces <= MOST.pieces
  )
}
