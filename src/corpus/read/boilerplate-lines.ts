/** Lines that a page prints among the paragraphs of an article in English or Russian, known by how they begin. */

/** A label before links to other articles: “Read also:”, «Читайте также». */
export function isRelatedLabel(line: string): boolean {
  return RELATED.test(line)
}

const RELATED =
  /^[\s•→►▶»>–—-]*(?:(?:read|see|watch|learn|listen)\s+(?:also|more|next|too)|also\s+(?:read|see|watch|on\s)|related(?:\s+(?:articles?|stories|news|content|coverage|posts?|topics?|links?))?\s*(?::|$)|more\s+(?:on\s+this|from\s|stories|news|coverage)|recommended(?:\s+(?:for\s+you|reading|stories))?\s*(?::|$)|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested)|don['’]t\s+miss|further\s+reading|most\s+(?:read|popular)|up\s+next|читайте\s+(?:также|ещё|еще|по\s+теме|на\s)|читать\s+(?:также|ещё|еще|далее)|смотрите\s+(?:также|ещё|еще)|см\.\s+также|по\s+теме\s*(?::|$)|ещё\s+по\s+теме|еще\s+по\s+теме|материалы\s+по\s+теме|другие\s+(?:новости|материалы)|вам\s+(?:может\s+быть|будет)\s+интересно|самое\s+(?:читаемое|популярное)|рекомендуем\s*(?::|$)|ранее\s+по\s+теме)/i

/** A request to the reader: “Sign up for our newsletter”, «Подписывайтесь на наш канал». */
export function isPromptLine(line: string): boolean {
  return line.length <= LONGEST_PROMPT && PROMPT.test(line)
}

const LONGEST_PROMPT = 250
const PROMPT =
  /^(?:sign\s+up\s+(?:for|to)|subscribe\s+(?:to|now|for)|follow\s+(?:us|our)|join\s+our|get\s+(?:our|the\s+latest|breaking)|download\s+(?:our|the)\s+app|share\s+(?:this|on|via)|advertisement|sponsored|story\s+continues|article\s+continues|this\s+article\s+was\s+(?:originally|first)|the\s+post\s.+\sappeared\s+first\s+on|we\s+use\s+cookies|подпи(?:шитесь|сывайтесь|сывайся|шись)|следите\s+за\s+(?:нашими|нами|новостями)|присоединяйтесь|читайте\s+нас|поделиться|поделитесь|реклама\s*$|если\s+вы\s+(?:заметили|нашли)\s+ошибку|нашли\s+(?:ошибку|опечатку)|мы\s+используем\s+(?:файлы\s+)?cookie)/i

/** A caption or a credit: “Photo: Jane Roe”, «Фото: пресс-служба», “© Name/AGENCY”. */
export function isCaptionLine(line: string): boolean {
  return line.length <= LONGEST_CAPTION && CAPTION.test(line)
}

const LONGEST_CAPTION = 250
const CAPTION =
  /^[([]?\s*(?:©|(?:file\s+)?(?:photo|photograph|picture|image|video|illustration|graphic)(?:s|\s+(?:by|credit|source|caption|courtesy\s+of))?\s*[:：,/©]|(?:image|photo|picture|media)\s+(?:credit|source|caption|by|courtesy)\b|credit\s*:|фото(?:графия)?\s*[:©/]|видео\s*:|иллюстрация\s*:|источник\s+(?:фото|изображения)|автор\s+фото|скриншот\s*:)/i
