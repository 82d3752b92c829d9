import type { SpeakerFilter } from '../store/statement-query.ts'
import type { NamedSpeaker } from '../store/store.ts'

/**
 * Which statements of somebody a question asks for: by an office those of its term, by a printed role those made in it,
 * else all. Nobody answers with what was said as something else.
 */
export function speakerFilter({ key, by, speaker, from, until }: NamedSpeaker): SpeakerFilter {
  if (by === 'office') return { id: speaker.id, from, until }
  return by === 'role' ? { id: speaker.id, role: key } : { id: speaker.id }
}
