import type { Choice } from './salience.ts'
import type { Basis, Speaker } from './speakers.ts'

/** Whom "he" or "she" means: the most salient one who fits, the surer the farther ahead. Any other pronoun names nobody. */
export function resolvePronoun(choice: Choice | undefined): Speaker {
  const entity = choice?.referent.entity
  if (choice === undefined || entity === undefined) return { basis: 'unknown' }
  return { basis: choice.isOpen ? 'pronoun-tie' : basisOf(choice.share), name: entity.name, entity }
}

function basisOf(share: number): Basis {
  if (share >= SURE) return 'pronoun'
  return share >= LIKELY ? 'pronoun-likely' : 'pronoun-tie'
}

const SURE = 0.65
const LIKELY = 0.58
