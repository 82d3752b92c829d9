/**
 * What part of a page, that is no text of its article, a class or an id names: a detail of the article, as its author,
 * date and topics are, which is short, or another part of any length.
 *
 * Every word of the name must be one of a part (`related`, `share-buttons`) or say nothing (`article-`, `-wrapper`):
 * `article-comments` is such a name, `has-sidebar`, `comments-open` and `shared-memories` are not.
 *
 * @example namedPart('article__relatedLinks') // 'part'
 * @example namedPart('post-date') // 'detail'
 */
export function namedPart(name: string): NamedPart | undefined {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join(' ')
  if (words.length > LONGEST) return undefined
  const readings = [words, words.replace(PREFIX, '')]
  if (readings.some((reading) => isMadeOf(reading, DETAILS))) return 'detail'
  return readings.some((reading) => isMadeOf(reading, PARTS)) ? 'part' : undefined
}

export type NamedPart = 'detail' | 'part'

function isMadeOf(words: string, parts: RegExp): boolean {
  const rest = words.replace(parts, '#')
  return rest.includes('#') && rest.replaceAll('#', '').replace(FILLERS, '').trim() === ''
}

const LONGEST = 80

// The site's own, as in `td-post-sharing`; not what says that the part is elsewhere.
const PREFIX = /^(?!(?:has|is|no|not|non|with|show|hide|open|in|on|by) )[a-z]{1,4} (?=[a-z])/

const DETAIL_NAMES = [
  'tags?|tag ?list|topics?|keywords?|rubrics?|bylines?|author|authors',
  'meta|metadata|posted on|dates?|datetime|pubdate|timestamps?|published|updated|reading time|read time',
]
const DETAILS = new RegExp(`\\b(?:${DETAIL_NAMES.join('|')})\\b`, 'g')

const PARTS = new RegExp(
  `\\b(?:${[
    'related|recommended|recommendations?|read (?:also|more|next|too)|see also|also read|more (?:on|from|news|stories|about)',
    'chitajte takzhe|chitayte takzhe|chitat takzhe|podpiska|po teme|vrez|vrezka|incut',
    'most (?:read|popular|viewed)|popular|trending|outbrain|taboola|teasers?|up next|further reading',
    'shar(?:e|es|ing)|social|addthis|follow us|likes?|reactions?',
    'newsletters?|subscribe|subscription|sign ?up|mailing|promos?|promotions?|cta|donate|donation|app banner|telegram',
    'ads?|adverts?|advertisement|advertising|adsense|adslot|sponsored|sponsors?|partner',
    'cookies?|consent|onetrust|didomi|cmp|cybot|cookiebot|usercentrics|truste|sp message|gdpr|privacy|modal|popup|overlay|lightbox|toast|snackbar',
    'comments?|discussion|disqus|respond|replies',
    'captions?|figcaption|credits?|copyright|photographer|image source|photo by',
    'breadcrumbs?|pagination|pager|paging|toolbar|sidebar|sidebars|nav|navbar|navigation|menu|masthead|skip link|toc|table of contents',
    'bio|about (?:the )?authors?|contributors?',
    'fact ?box|info ?box|ticker|news ?feed|rich ?link|embed|embedded|oembed|gallery|slideshow|carousel|recirc|recirculation',
    'pull ?quotes?|pulled quote',
    'sr only|visually hidden|visuallyhidden|screen reader text|screen reader|print only|noprint',
    'paywall|piano|regwall|login|rating|ratings|poll|quiz|correction form|report error',
    ...DETAIL_NAMES,
  ].join('|')})\\b`,
  'g',
)

const FILLERS =
  /\b(?:article|post|story|news|entry|page|site|content|block|blocks|box|boxes|wrap|wrapper|container|section|list|lists|link|links|bar|bars|widget|module|unit|inner|outer|area|items?|buttons?|btn|icons?|group|row|col|column|panel|card|cards|grid|slot|zone|banner|prompt|form|text|title|heading|header|footer|body|top|bottom|left|right|main|js|c|b|l|o|m|u|g|wp|photo|image|img|media|picture|figure|articles|posts|stories|materials|info|name|line|inline|desktop|mobile|and|the|this|our|us|of|with us|region|component|element|el|default|sdk|host|root|dialog|qc|fc|wall|email|primary|secondary|small|large|social|network|networks)\b/g
