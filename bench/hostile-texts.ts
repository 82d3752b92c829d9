/** Texts of about `length` characters that a careless extractor takes quadratic time for, each with its name. */
export function hostileTexts(length: number): [name: string, text: string][] {
  return Object.entries(PIECES).map(([name, piece]) => {
    let text = ''
    for (let index = 0; text.length < length; index += 1) {
      text +=
        typeof piece === 'string' ? piece.repeat(Math.ceil(1000 / piece.length)) : piece(index)
    }
    return [name, text.slice(0, length)]
  })
}

const PIECES: Readonly<Record<string, string | ((index: number) => string)>> = {
  'open marks': '“',
  'open marks of two kinds, nested': '«„',
  'straight marks between letters': 'a"b',
  'marks, each in a paragraph of its own': '\n\n“a',
  'one sentence': 'word ',
  'one sentence in capitals': 'Word ',
  'no spaces': 'a',
  commas: ',',
  'a verb of saying, over and over': 'he said that ',
  'one speaker, over and over': 'Jane Roe said it rains. ',
  'one Russian speaker, over and over': 'По словам Петрова, он сказал, что идёт дождь. ',
  'one Russian sentence': 'По словам Петрова, сказал он, что ',
  'a dialogue': '\n— Да, — сказал он. — Нет.',
  'a speaker for every sentence': (index) => `Jane ${surname(index)} said it rains. `,
  'a Russian speaker for every sentence': (index) =>
    `«Идёт дождь», — сказал Пётр ${russianSurname(index)}. `,
  'a minister for every sentence': (index) =>
    `Minister ${surname(index)} said “it rains”. The minister added that it pours. `,
  'heads of heads': 'the head of the office of ',
  slashes: 'A/b/ ',
}

function surname(index: number): string {
  return `Z${lettersOf(index, 'a')}`
}

function russianSurname(index: number): string {
  return `Ж${lettersOf(index, 'а')}ов`
}

/** A number in letters, from the sixteen that begin with `first`. */
function lettersOf(index: number, first: string): string {
  const start = first.charCodeAt(0)
  return index
    .toString(16)
    .replace(/./g, (digit) => String.fromCharCode(start + Number.parseInt(digit, 16)))
}
