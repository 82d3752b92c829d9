import { words } from '../language/tokens.ts'

/**
 * Whether what somebody writes to another message asks no more than if that was really said.
 *
 * @example asksIfReal('is this real?') // true
 */
export function asksIfReal(text: string): boolean {
  const said = words(text)
  return (
    said.some((word) => KEY.has(word)) && said.every((word) => KEY.has(word) || SMALL.has(word))
  )
}

const KEY = setOf(`true real really fake false correct genuine verify verified check factcheck fact
  правда правду неправда верно неверно реально фейк подлинно действительно проверь проверьте проверить проверка`)

const SMALL =
  setOf(`is was are it this that these those he she they did do does say said a an the or no not please you can for quote quotation words
  это этот эта эту так он она они ли же а и или не нет то сказал сказала сказали говорил говорила пожалуйста можешь можете цитата цитату
  слова вот`)

function setOf(list: string): ReadonlySet<string> {
  return new Set(words(list))
}
