import type { Article } from '../statement/article.ts'
import { contentWords, hasWordsOf } from './is-like.ts'
import { isRetraction } from './is-retraction.ts'

/**
 * Whether what came instead of a known article is a wall before it, for consent, payment or against programs, or says that
 * its page is not there. Such a page often has the article's headline and calls itself an article.
 *
 * A text is none for being short: what an article is cut down to may be its retraction, which takes its place, as that
 * does whose readers are asked to subscribe. And an article about cookies, which is not cut down, is none either.
 */
export function isWall(article: Article, known: Article): boolean {
  if (!hasWallWords(article) || isRetraction(article)) return false
  return isCutDown(article, known) || !hasWordsOf(article, known)
}

/** Whether a text has less than half of the words of another. */
export function isCutDown(article: Article, known: Article): boolean {
  return contentWords(article).size * 2 < contentWords(known).size
}

/** Whether an article may have been a wall, so that the article behind it may take its place. */
export function hasWallWords({ text }: Article): boolean {
  return WALL_WORDS.filter((word) => word.test(text)).length >= FEWEST_WORDS
}

// One of them an article may have that has nothing to do with walls.
const FEWEST_WORDS = 2
const WALL_WORDS = [
  /\bcookies?\b|файл\p{L}*\s+cookie|(?<!\p{L})куки(?!\p{L})/iu,
  /\bconsent\b|(?<!\p{L})согласи[ея]\s+на(?!\p{L})/iu,
  /\b(?:accept|reject|agree\s+to)\s+(?:them\s+|and\s+)?all\b|(?<!\p{L})принять\s+вс[её](?!\p{L})/iu,
  /\b(?:we|us)\s+and\s+our\s+(?:\d+\s+)?partners\b|\bour\s+(?:\d+\s+)?partners\b|(?<!\p{L})наши(?:ми)?\s+партн[её]р/iu,
  /\bprivacy\s+(?:policy|notice|settings)\b|\bpersonal\s+data\b|(?<!\p{L})персональн\p{L}+\s+данн/iu,
  /\b(?:subscribe|subscriptions?|subscribers?)\b|(?<!\p{L})подпис(?:к[аиуе]|ку|чик\p{L}*|аться|ывайтесь)(?!\p{L})/iu,
  /\b(?:sign|log)\s+in\b|\bcreate\s+an?\s+(?:free\s+)?account\b|(?<!\p{L})(?:войдите|авторизуйтесь|зарегистрируйтесь)(?!\p{L})/iu,
  /\b(?:continue|keep)\s+reading\b|\bfree\s+articles\b|(?<!\p{L})чтобы\s+(?:про)?читать(?!\p{L})/iu,
  /\bad[\s-]?block(?:ers?|ing)?\b|(?<!\p{L})блокировщик/iu,
  /\bjavascript\b/iu,
  /\bpages?\s+(?:that\s+)?you\s+(?:are|were)\s+looking\s+for\b|\bpage\s+you\s+requested\b|(?<!\p{L})страниц\p{L}+,?\s+котор\p{L}+\s+вы\s+(?:ищете|искали|запросили)/iu,
  /\b(?:has|have|been|was)\s+moved\b|\bnot\s+(?:be\s+)?found\b|(?<!\p{L})не\s+(?:найден|существует)|(?<!\p{L})перемещен/iu,
  /\bcaptcha\b|\bnot\s+a\s+robot\b|\bunusual\s+traffic\b|(?<!\p{L})капч|(?<!\p{L})не\s+робот(?!\p{L})/iu,
]
