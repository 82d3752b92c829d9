import type { Choice } from './salience.ts'
import type { Basis, Speaker } from './speakers.ts'

/**
 * Whom "he" or "she" means: the most salient one who fits, the surer the farther ahead. Any other pronoun names nobody, and
 * nobody is called by a word that only began a sentence ("Hundreds watched").
 */
export function resolvePronoun(choice: Choice | undefined): Speaker {
  const entity = choice?.referent.entity
  if (choice === undefined || entity?.isEvident !== true) return { basis: 'unknown' }
  // One capital word tells no person until it speaks: "Subscribe", "Oversight".
  const isSomebody = entity.isPerson || entity.name.includes(' ') || choice.hasSpoken
  if (!isSomebody) return { basis: 'unknown' }
  return { basis: choice.isOpen ? 'pronoun-tie' : basisOf(choice.share), name: entity.name, entity }
}

function basisOf(share: number): Basis {
  if (share >= SURE) return 'pronoun'
  return share >= LIKELY ? 'pronoun-likely' : 'pronoun-tie'
}

const SURE = 0.65
const LIKELY = 0.58
