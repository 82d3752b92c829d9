/** Nobody tells a terminal's language: what is typed in Cyrillic is answered in Russian, and else `undefined`. */
export function typedLanguage(text: string): 'ru' | undefined {
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : undefined
}
