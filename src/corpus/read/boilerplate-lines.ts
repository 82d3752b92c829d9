import { isSentence } from './sentences.ts'

/**
 * Lines that a page prints among the paragraphs of an article in English or Russian, known by how they begin.
 *
 * Where a paragraph is lost, the next “he said” is somebody else's: a line that may be one of the article stays.
 */

/** A label before links to other articles: “Read also:”, «Читайте также»; `unlinked` is what of it is in no link. */
export function isRelatedLabel(line: string, unlinked: string): boolean {
  if (!RELATED.test(line) || isQuoting(line)) return false
  const words = unlinked.replace(RELATED, '').match(/\p{L}+/gu) ?? []
  return (
    words.length <= MOST_UNLINKED || (LABELLED.test(line.replace(RELATED, '')) && !isSentence(line))
  )
}

const MOST_UNLINKED = 2
// “See also: the mayor resigns”; “See also how the mayor replied” may be of the article.
const LABELLED = /^\s*[:：|>→»–—-]/u
const RELATED =
  /^[\s•→►▶»>–—-]*(?:(?:read|see|watch|learn|listen)\s+(?:also|more|next|too)|also\s+(?:read|see|watch|on)|related(?:\s+(?:articles?|stories|news|content|coverage|posts?|topics?|links?))?\s*(?::|$)|more\s+(?:on\s+this|from|stories|news|coverage)|recommended(?:\s+(?:for\s+you|reading|stories))?\s*(?::|$)|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)|don['’]t\s+miss|further\s+reading|most\s+(?:read|popular)|up\s+next|(?:ранее|раньше)\s+(?:мы\s+)?(?:писали|сообщали|рассказывали)\s*:|смотрите\s+видео|читайте\s+(?:также|ещё|еще|по\s+теме|на)|читать\s+(?:также|ещё|еще|далее)|смотрите\s+(?:также|ещё|еще)|см\.\s+также|по\s+теме\s*(?::|$)|(?:ещё|еще)\s+по\s+теме|материалы\s+по\s+теме|другие\s+(?:новости|материалы)|вам\s+(?:может\s+быть|будет)\s+интересно|самое\s+(?:читаемое|популярное)|рекомендуем\s*(?::|$)|ранее\s+по\s+теме)(?![\p{L}\p{N}])/iu

/** A request to the reader: “Sign up for our newsletter”, «Подписывайтесь на наш канал». */
export function isPromptLine(line: string): boolean {
  const [prompt] = line.match(PROMPT) ?? []
  if (prompt === undefined || line.length > LONGEST || isReport(line)) return false
  return !GOES_ON.test(line.slice(prompt.length))
}

/** What tells something, or names somebody: “Get the latest news from mayor Iris Vane, and you will not like it.” */
const GOES_ON =
  /(?<!\p{L})(?:and|but|because|while|и|но|а|потому\s+что)\s+(?:you|he|she|it|they|we|I|он[аио]?|вы|мы|я)(?!\p{L})|(?<!\p{L})with\s+\p{Lu}\p{L}+\s+\p{Lu}|(?<!\p{L})(?!(?:the|our|on|via|at|from|to|in|of|and|for|by|or)\s)\p{Ll}{3,}\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}/u

/** A caption or a credit: “Photo: Jane Roe”, «Фото: пресс-служба», “© Name/AGENCY”. */
export function isCaptionLine(line: string): boolean {
  if (line.length > LONGEST || !(CAPTION.test(line) || CREDIT.test(line))) return false
  return !isReport(line) && !isVideoReport(line)
}

/** A headline beside the article, where a line is nothing but a link. Headlines have no full stop. */
export function isLinkedHeadline(line: string): boolean {
  return line.split(' ').length >= FEWEST_WORDS && !/(?<!\.\.)\.[\p{Pf}\p{Pe}"'”»]*$/u.test(line)
}

const FEWEST_WORDS = 4

// In letters.
const LONGEST = 200

const OWN =
  '(?:newsletters?|channels?|alerts?|emails?|mailing|updates?|news|coverage|pages?|apps?|podcasts?|community|group|telegram|whatsapp|twitter|facebook|instagram|youtube|x)'
const SERVICE = `(?:(?:our|the|a|free|daily|weekly|morning|breaking|latest|official|new)\\s+){0,3}(?:\\p{L}+\\s+){0,2}${OWN}`

const PROMPT = new RegExp(
  `^[-–—*•\\s]*(?:${[
    `sign\\s+up\\s+(?:for|to)\\s+${SERVICE}`,
    `subscribe(?:\\s+now)?\\s+(?:to|for)\\s+${SERVICE}`,
    'subscribe\\s+(?:now|today)[\\s.!]*$',
    'follow\\s+us(?:\\s+(?:on|via|at|for)|[\\s.!:]*$)',
    'follow\\s+(?:him|her|them|me|the\\s+author)\\s+(?:on|at)\\s+(?:x|twitter|facebook|instagram|bluesky|threads|mastodon)',
    '(?:this|our)\\s+(?:web\\s?)?site\\s+uses\\s+(?:\\p{L}+\\s+)?cookies',
    'by\\s+continuing\\s+to\\s+(?:use|browse)\\s+(?:this|our)\\s+(?:web\\s?)?site',
    'click\\s+here\\s+(?:to|for)',
    'for\\s+more\\s+(?:news|stories|updates|information)(?:\\s+\\p{L}+){0,4},\\s+(?:visit|see|follow|subscribe|go\\s+to|click)',
    'do\\s+you\\s+have\\s+(?:an?|any)\\s+(?:\\p{L}+\\s+)?(?:story|tip|news|information|question)s?\\b[^.!]{0,60}\\?\\s*(?:please\\s+)?(?:e-?mail|contact|tell|write|get\\s+in)',
    'you(?:\\s+have|[\\u2019\\u0027]ve)\\s+reached\\s+your\\s+(?:\\p{L}+\\s+)?(?:limit|allowance)',
    'copyright\\s+(?:©|\\(c\\)|\\d{4})',
    'all\\s+rights\\s+reserved',
    `(?:follow|join)\\s+our\\s+(?:\\p{L}+\\s+)?${OWN}`,
    'get\\s+(?:our|the\\s+latest|breaking)\\s+(?:\\p{L}+\\s+)?(?:news|updates|headlines|stories|newsletters?|apps?|alerts?)',
    'download\\s+(?:our|the)\\s+(?:\\p{L}+\\s+)?app',
    'share\\s+this\\s+(?:article|story|page|post|news|video|link|on|via|with)',
    'share\\s+(?:on|via)\\s+(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|email|e-mail|vk|social)',
    'share\\s+this[\\s:]*$',
    'advertisement(?:\\s*[-–—|:•].*)?[\\s.]*$',
    'sponsored(?:\\s+(?:content|posts?|links?|message|article))?[\\s.:]*$',
    '(?:story|article)\\s+continues\\s+(?:below|after|under)',
    'this\\s+(?:article|story)\\s+was\\s+(?:originally|first)\\s+published',
    'the\\s+post\\s.+\\sappeared\\s+first\\s+on',
    'we\\s+use\\s+cookies',
    'подпи(?:шитесь|сывайтесь|сывайся|шись)\\s+на\\s+(?:\\p{L}+\\s+)?(?:нас|наш[аеиу]?|канал|рассылку|новости|telegram|телеграм\\p{L}*|youtube|дзен)',
    'следите\\s+за\\s+(?:нами|новостями|нашими\\s+(?:новостями|обновлениями|публикациями))',
    'присоединяйтесь\\s+к\\s+(?:нам|нашему|каналу|группе)',
    'читайте\\s+нас',
    'читайте\\s+[^.!?]{1,40}\\s(?:в|на)\\s+(?:telegram|телеграм\\p{L}*|whatsapp|youtube|дзен\\p{L}*|яндекс\\p{L}*|вконтакте|вк|max|мах)',
    'хотите\\s+(?:быть\\s+в\\s+курсе|(?:первыми\\s+)?(?:узнавать|получать|читать))',
    '(?:этот|наш)\\s+сайт\\s+использует\\s+(?:файлы\\s+)?(?:cookies?|куки)',
    'продолжая\\s+(?:использовать|пользоваться|просмотр|работу)',
    'оставайтесь\\s+с\\s+нами',
    'поделиться(?:\\s+(?:ссылкой|новостью|статьёй|статьей|публикацией|в\\s+соцсетях|с\\s+друзьями))?[\\s.:]*$',
    'поделитесь\\s+(?:(?:этой\\s+)?(?:новостью|статьёй|статьей|публикацией|ссылкой)|в\\s+соцсетях|с\\s+друзьями)',
    'реклама[\\s.:]*$',
    '(?:если\\s+вы\\s+)?(?:заметили|нашли)\\s+(?:ошибку|опечатку)',
    'мы\\s+используем\\s+(?:файлы\\s+)?cookie',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)

const CAPTION =
  /^[([]?\s*(?:©|(?:file\s+)?(?:photo|photograph|picture|image|video|illustration|graphic)s?(?:\s+(?:credit|source|caption))?\s*[:：/©]|(?:image|photo|picture|media)\s+(?:credit|source|caption)\s*,|credit\s*:|фото(?:графия)?\s*[:©/]|видео\s*:|иллюстрация\s*:|(?:источник\s+(?:фото|изображения)|автор\s+фото)\s*[,:]|скриншот\s*:)/i

/** What names a photographer without a colon has a name. */
const CREDIT =
  /^[([]?\s*(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ii]llustration)s? (?:by|courtesy of|courtesy) \p{Lu}[^,.]*[.)\]]*$/u

/** Who made the article, or how it is filed: “Reporting by Jane Roe; editing by Bob Lens”, «Автор: Иван Лебедев». */
export function isCreditLine(line: string): boolean {
  if (line.length > LONGEST || isReport(line)) return false
  return MADE_BY.test(line) || (FILED.test(line) && !hasClause(line))
}

const MADE_BY =
  /^\(?\s*(?:additional\s+)?(?:reporting|writing|editing|edited|compiled|translated)\s+by\s+(?-i:\p{Lu})/iu
const FILED =
  /^\(?\s*(?:tags?|topics?|categor(?:y|ies)|keywords?|filed\s+under|posted\s+in|authors?|sources?|теги|метки|темы|рубрик[аи]|категори[ия]|ключевые\s+слова|авторы?|источник|редактор|корреспондент|текст|перевод)\s*:/iu

/** A sentence that says who says something is one of the article. */
function isReport(line: string): boolean {
  return isQuoting(line) || (isSentence(line) && SAYING.test(line))
}

const SAYING =
  /(?<!\p{L})(?:said|says|told|added|announced|warned|asked|argued|insisted|replied|wrote|according\s+to|сказал|заявил|сообщил|рассказал|отметил|добавил|призвал|говорит|считает|подчеркнул|пояснил|написал|по\s+словам)/iu

/** News is told beside a video, “Video: the mayor opens the hearing.”, as under a photograph it is not. */
function isVideoReport(line: string): boolean {
  return VIDEO.test(line) && hasClause(line)
}

const VIDEO = /^[([]?\s*(?:videos?|видео)\s*[:：]/iu

/** Whether a line is a sentence of more than names: “Video: Jane Roe, Harbour Post.” is none. */
function hasClause(line: string): boolean {
  return isSentence(line) && (line.match(LOWER_WORDS)?.length ?? 0) >= FEWEST_LOWER_WORDS
}

const FEWEST_LOWER_WORDS = 3
const LOWER_WORDS = /(?<![\p{L}\p{N}])\p{Ll}\p{L}*/gu

/** A sentence with words in marks is somebody's; the name of a paper is one word or two. */
function isQuoting(line: string): boolean {
  return IN_MARKS.test(line) && isSentence(line)
}

const IN_MARKS = /["“„«‘][^\s"”»’]+\s+[^\s"”»’]+\s+[^\s"”»’]/u
