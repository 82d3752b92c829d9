import { parseFragment } from './dom.ts'

/** Text in which a page or a feed left entities or tags: `Q&amp;A`, `<i>Quiet</i> sea`. */
export function markupText(text: string): string {
  if (!/&#?\w+;|<\/?[a-z]/i.test(text)) return text
  const fragment = parseFragment(text)
  return 'problem' in fragment ? text : fragment.textContent
}
