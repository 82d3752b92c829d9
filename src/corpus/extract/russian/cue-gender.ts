import type { Gender } from '../lexicon/gender.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'

/** The gender that a Russian reporting verb tells of its subject: "заявил", "заявила". */
export function genderOfCue(cue: string): Gender | undefined {
  const words = cue.toLowerCase().split(/\s+/)
  const genders = words.flatMap((word, index) =>
    reportingVerbs(word)
      .filter(({ rest }) => rest.every((next, step) => words[index + 1 + step] === next))
      .map(({ agreement }) => agreement?.gender),
  )
  return genders.find((gender) => gender === 'female' || gender === 'male')
}
