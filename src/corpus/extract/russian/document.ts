import type { Item } from '../tokens/items.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import { bodyAt } from './body.ts'
import { isModifier } from './modifiers.ts'
import { nounPhraseFrom } from './noun-phrase.ts'

/**
 * Who speaks in a document that an impersonal verb names: "говорится в сообщении завода" is the factory’s, "в документе" the
 * document’s own word.
 */
export function documentIn(words: Words, low: number, high: number): Mention | undefined {
  const { items } = words
  for (let index = low; index < high; index++) {
    if (!/^(?:в|во|на|из)$/.test(items[index]?.lower ?? '')) continue
    let noun = index + 1
    while (noun < high && isModifier(items, noun)) noun++
    if (noun >= high || !DOCUMENT.test(items[noun]?.lower ?? '')) continue
    let owner = noun + 1
    while (owner < high && DOCUMENT.test(items[owner]?.lower ?? '')) owner++
    const author = bodyAt(words, owner, high) ?? authorAt(words, owner, high)
    const isAuthor = author !== undefined && !isDative(items[author.to - 1])
    return isAuthor ? author : { from: index + 1, to: owner, kind: 'description' }
  }
  return undefined
}

/** "в письме Лосеву": the one written to. */
function isDative(item: Item | undefined): boolean {
  return item !== undefined && /^\p{Lu}.*[ую]$/u.test(item.text)
}

function authorAt(words: Words, from: number, high: number): Mention | undefined {
  const mention = nounPhraseFrom(words, from, high)
  return mention?.kind === 'name' ? mention : undefined
}

const DOCUMENT =
  /^(?:сообщени|заявлени|документ|текст|письм|пресс-релиз|релиз|доклад|отч[её]т|обращени|публикаци|стать|материал|постановлени|указ|приказ|распоряжени|комментари|исследовани|обзор|сводк|резолюци|коммюнике|сайт|страниц|телеграм-канал|канал|соцсет|пост|записк|ответ|описани|сюжет|заметк)(?:[аеуиыяюх]|ии|ам|ах|ях|ов|ей|ы)?$/
