import type { ComparedWord } from './compared-words.ts'
import { isDenial } from './denying-words.ts'

/**
 * Whether words before others of a sentence may turn their meaning round when they are cut off: a negation or denial, a
 * condition, or what calls the rest untrue.
 */
export function turnsRound(cut: readonly Pick<ComparedWord, 'word'>[]): boolean {
  return isDenial(cut) || cut.some(({ word }) => CONDITIONS.has(word) || UNTRUTHS.has(word))
}

const CONDITIONS = setOf(`
  if unless whether suppose supposing imagine lest
  если ли кабы вдруг допустим предположим представьте
`)

const UNTRUTHS = setOf(`
  lie lies lied lying false falsely untrue wrong wrongly myth nonsense hoax rumor rumors rumour rumours allegedly supposedly
  doubt doubts doubted impossible unlikely hardly absurd ridiculous fake
  ложь вранье неправда неправду миф чушь бред слух слухи якобы будто вряд едва сомневаюсь сомнительно невозможно фейк абсурд
`)

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
