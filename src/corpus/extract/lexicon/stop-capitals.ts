import { wordList } from './word-list.ts'

/** Whether a capitalised word is no part of a person's name although it has a capital (days, parties, faiths, titles of works). */
export function isStopCapital(word: string): boolean {
  return STOP.has(word)
}

const STOP = wordList(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter ramadan thanksgiving god allah internet twitter facebook youtube instagram
  telegram democrat democrats republican republicans democratic gop muslim muslims christian christians jewish jews catholic
  catholics islam islamic protestant nato eu un who imf bbc cnn abc cbs nbc fox npr pbs msnbc west east north south western
  eastern northern southern northeast southwest southeast northwest sunni shia kurdish kurds arab arabs latino latinos
  hispanic black white i ok tv am pm ceo earth moon mars olympic olympics covid photo video breaking update exclusive related
  read watch editor's note t-shirt t-shirts x-ray neither either both
  большинство меньшинство двое трое четверо пятеро оба обе ряд часть десятки сотни тысячи ранее также однако кроме помимо вместе
  согласно поэтому сейчас сегодня вчера завтра напомним отметим по-прежнему
`)
