/**
 * A robots.txt in which everybody who is neither `name` nor `*` has one name, once a group; lines stay where they are.
 *
 * robots-parser keeps every rule for every name in its group: a hostile half megabyte, half of it names and half of it
 * rules, would fill gigabytes.
 */
export function ownGroups(text: string, name: string): string {
  let seen = new Set<string>()
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const [, key, value = ''] = /^([^:#]*):([^#]*)/.exec(line) ?? []
      const directive = key?.trim().toLowerCase()
      if (!directive) return ''
      if (directive !== 'user-agent') {
        seen = new Set()
        return line
      }
      const agent = agentOf(value)
      const kept = agent === agentOf(name) || agent === '*' ? agent : OTHERS
      if (seen.has(kept)) return ''
      seen.add(kept)
      return `User-agent: ${kept}`
    })
    .join('\n')
}

const OTHERS = 'others'

/** The name in a user agent such as `name/1.2`. */
function agentOf(userAgent: string): string {
  const [name = ''] = userAgent.split('/')
  return name.trim().toLowerCase()
}
