import { wordList, wordTable } from './word-list.ts'

export type Gender = 'female' | 'male'

/** The gender that a third-person pronoun tells, in any case. */
export function genderOfPronoun(word: string): Gender | undefined {
  return asGender(PRONOUNS.get(word))
}

/** Whether a pronoun of the third person is in the nominative. */
export function isSubjectPronoun(word: string): boolean {
  return NOMINATIVES.has(word)
}

/** The gender that a noun for a person or an honorific tells ("spokeswoman", "Mr"). */
export function genderOfNoun(word: string): Gender | undefined {
  if (word.endsWith('woman')) return 'female'
  return asGender(NOUNS.get(word)) ?? (word.endsWith('man') ? 'male' : undefined)
}

const PRONOUNS = wordTable(`
  male: he him his himself он его ему нему него им ним
  female: she her hers herself она ее её ей ней неё нее
`)

const NOMINATIVES = wordList('he she он она')

const NOUNS = wordTable(`
  male: mr sir lord king prince emperor sultan emir sheikh pope monk priest father dad brother son husband uncle nephew
  male: grandfather grandson boy guy gentleman actor waiter widower господин г-н король отец брат сын муж
  female: mrs ms miss lady madam mme queen princess empress nun mother mom mum sister daughter wife aunt niece
  female: grandmother granddaughter girl actress waitress widow госпожа г-жа королева мать сестра дочь жена
`)

function asGender(word: string | undefined): Gender | undefined {
  return word === 'male' || word === 'female' ? word : undefined
}
