import { editDistance } from '../language/edit-distance.ts'
import { fold } from '../language/fold.ts'

/**
 * A question with misspelt months written right, where only a month can be meant: after a preposition of time, or before a
 * year.
 *
 * @example withMonths('since septmber') // 'since september'
 */
export function withMonths(text: string): string {
  return text.replace(
    PERHAPS_MONTH,
    (whole, lead: string | undefined, word: string, year: string | undefined) => {
      if (lead === undefined && year === undefined) return whole
      const typed = fold(word)
      if (MONTHS.includes(typed)) return whole
      // "Augusta" is a month and a letter, and a town.
      const near = MONTHS.filter(
        (known) =>
          typed[0] === known[0] && !typed.startsWith(known) && editDistance(typed, known) === 1,
      )
      const [month, other] = near
      return month === undefined || other !== undefined ? whole : whole.replace(word, month)
    },
  )
}

const PERHAPS_MONTH =
  /(?<!\p{L})((?:in|since|until|till|before|after|from|last|during|of|в|с|до|после|за)\s+)?(\p{L}{5,10})(?!\p{L})(\s+(?:18|19|20)\d\d(?!\d))?/giu

const MONTHS = `
  january february august september october november december
  январь января январе февраль февраля феврале август августа августе сентябрь сентября сентябре октябрь октября октябре
  ноябрь ноября ноябре декабрь декабря декабре апрель апреля апреле
`
  .trim()
  .split(/\s+/)
