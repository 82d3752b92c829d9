/**
 * What is wrong with an address, a page or a feed is told by who reads it in one English sentence, which is also printed,
 * logged and stored with a source. Here stands what each says in Russian; `{}` is a piece of it: a number, an address, or
 * another such sentence. `{host}` is a piece without a space, so that what holds a sentence is not taken for a name.
 *
 * @returns the sentence as it is where it is none of these, such as what a library says
 */
export function ruProblem(sentence: string): string {
  for (const [form, russian] of FORMS) {
    const pieces = form.exec(sentence)?.slice(1)
    if (pieces) return russian.replaceAll('{}', () => ruProblem(pieces.shift() ?? ''))
  }
  return sentence
}

const PROBLEMS: readonly (readonly [english: string, russian: string])[] = [
  ['{} was not read{}: {}.', '{} не прочитано{}: {}.'],
  [' (it leads to {})', ' (переход на {})'],
  [
    '{} is not an address such as https://example.com/news.',
    '{} — не адрес. Пример: https://example.com/news.',
  ],
  [
    '{} is not an address such as https://example.com/feed.xml',
    '{} — не адрес. Пример: https://example.com/feed.xml',
  ],
  ['only http and https addresses can be read', 'читаются только адреса http и https'],
  [
    'it holds a user name or a password; only public pages are read',
    'в адресе есть имя или пароль, а читаются только открытые страницы',
  ],
  ['the address is longer than {} characters', 'адрес длиннее {} знаков'],
  [
    'port {} is not a port of the web (80, 443); add {} to ALLOW_PRIVATE_HOSTS if it may be read all the same',
    'порт {} — не порт веба (80, 443); если читать всё-таки можно, добавьте {} в ALLOW_PRIVATE_HOSTS',
  ],
  [
    '{} is not on the public internet; add {} to ALLOW_PRIVATE_HOSTS if it may be read all the same',
    '{} — не в открытом интернете; если читать всё-таки можно, добавьте {} в ALLOW_PRIVATE_HOSTS',
  ],
  ['reading it was stopped', 'чтение прервано'],

  ['there is no such page ({})', 'такой страницы нет ({})'],
  ['its server has a fault ({}); try again later', 'на сервере ошибка ({}); попробуйте позже'],
  ['its server does not give it to everybody ({})', 'сервер отдаёт её не всем ({})'],
  [
    'its server answered with status {}, which is no page',
    'сервер ответил кодом {}, это не страница',
  ],
  ['its server asks to wait until {}', 'сервер просит подождать до {}'],
  ['it redirects ({}) without saying where to', 'переадресация ({}) неизвестно куда'],
  [
    'it redirects from https to the unprotected {}',
    'переадресация с https на незащищённый адрес {}',
  ],
  ['it redirects more than {} times', 'переадресаций больше {}'],
  ["its site's robots.txt cannot be read now ({})", 'robots.txt сайта сейчас не читается ({})'],
  [
    "its site's robots.txt has too many patterns to be judged",
    'в robots.txt сайта слишком много правил',
  ],
  [
    'its site asks robots not to read it (robots.txt, line {})',
    'сайт просит роботов это не читать (robots.txt, строка {})',
  ],
  ["its site's robots.txt cannot be read{}: {}", 'robots.txt сайта не читается{}: {}'],

  ['it is packed as {}, which was not asked for', 'ответ сжат как {}, о чём не просили'],
  ['the answer is not HTTP', 'ответ не по HTTP'],
  [
    'there is no such host; check the address, or the network',
    'такого хоста нет; проверьте адрес или сеть',
  ],
  [
    'the name of its host cannot be looked up now; check the network',
    'имя хоста сейчас не найти; проверьте сеть',
  ],
  ['nothing answers at this host and port', 'на этом хосте и порту никто не отвечает'],
  [
    'its host cannot be reached from here; check the network',
    'до хоста отсюда не дойти; проверьте сеть',
  ],
  ['no connection within {}', 'за {} не удалось соединиться'],
  ['no answer within {}', 'за {} нет ответа'],
  ['the answer stood still for {}', 'ответ стоял на месте {}'],
  ['it was not all here within {}', 'за {} пришло не всё'],
  ['the connection broke off before the end', 'соединение оборвалось до конца'],
  ['the headers of its answer are too large', 'заголовки ответа слишком велики'],
  [
    'its body is not packed in the way that its header says',
    'ответ сжат не так, как сказано в заголовке',
  ],
  [
    'the certificate of its host is not to be trusted ({})',
    'сертификату хоста нельзя доверять ({})',
  ],
  ['its host does not speak TLS at this port', 'на этом порту хост не говорит по TLS'],

  ['it is empty', 'там пусто'],
  [
    'it is larger than 50 MB; for many articles use JSON lines (.jsonl)',
    'файл больше 50 МБ; для многих статей есть JSON Lines (.jsonl)',
  ],
  ['it is larger than {}', 'больше {}'],
  ['{} MB', '{} МБ'],
  ['{} bytes', '{} байт'],
  ['{} s', '{} с'],
  ['a PDF', 'PDF'],
  ['an archive or an office document', 'архив или офисный документ'],
  ['compressed', 'сжатый файл'],
  ['a picture', 'картинка'],
  ['a picture or a recording', 'картинка или запись'],
  ['an office document', 'офисный документ'],
  ['a rich-text document', 'документ RTF'],
  [
    'it is {}, not text; save the article as text or HTML',
    'это не текст ({}); сохраните статью как текст или HTML',
  ],
  [
    'it is {}, not text; name an article page or a feed',
    'это не текст ({}); укажите страницу статьи или ленту',
  ],
  [
    'it is XML, but no RSS, RDF or Atom feed; name a feed or an article page',
    'это XML, но не лента RSS, RDF или Atom; укажите ленту или страницу статьи',
  ],
  [
    'it is JSON, but no JSON Feed; put articles into a .jsonl file, one JSON object on each line',
    'это JSON, но не JSON Feed; статьи пишутся в файл .jsonl, по объекту JSON в строке',
  ],
  ['it is not text; save the article as plain text', 'это не текст; сохраните статью как текст'],
  ['it is not readable text: {}; save it as UTF-8', 'текст не читается: {}; сохраните его в UTF-8'],
  ['it is not UTF-8 text; save it as UTF-8', 'это не текст в UTF-8; сохраните его в UTF-8'],
  [
    'it is not UTF-8 and declares no encoding; save it as UTF-8',
    'это не UTF-8, а кодировка не указана; сохраните в UTF-8',
  ],
  [
    'it is not UTF-8, which JSON must be; save it as UTF-8',
    'это не UTF-8, а JSON бывает только в UTF-8; сохраните в UTF-8',
  ],
  ['some of its letters are lost', 'часть букв потеряна'],
  ['its letters are garbled', 'буквы испорчены'],
  [
    '{}: it was saved or declared in a wrong encoding; save it again as UTF-8',
    '{}: сохранено или объявлено в неверной кодировке; сохраните заново в UTF-8',
  ],
  [
    'its markup is larger or deeper than an article can have; name the page of one article, or save the article as text',
    'разметка больше или глубже, чем бывает у статьи; укажите страницу одной статьи или сохраните её как текст',
  ],
  [
    'it has more elements than an article can have; name the page of one article',
    'элементов больше, чем бывает у статьи; укажите страницу одной статьи',
  ],
  [
    'its markup is broken, so that no entry can be read; fetch it again',
    'разметка сломана, записей не прочитать; загрузите ленту ещё раз',
  ],
  ['the feed has no entries; nothing is to be read yet', 'в ленте нет записей; читать пока нечего'],
  [
    'it is a feed of readers’ comments, which are not read; name a feed of articles or a page',
    'это лента комментариев, они не читаются; укажите ленту статей или страницу',
  ],
  [
    'it says that the page was not found; check the address',
    'там сказано, что страница не найдена; проверьте адрес',
  ],
  [
    'it is a login page, not an article; save the article as text',
    'это страница входа, а не статья; сохраните статью как текст',
  ],
  [
    'it shows only the beginning of an article for subscribers; save the whole article as text',
    'там только начало статьи для подписчиков; сохраните статью целиком как текст',
  ],
  [
    'it lists articles and is none; name the page of one article',
    'это список статей, а не статья; укажите страницу одной статьи',
  ],
  [
    'it lists articles and is none; name its feed, {}, or the page of one article',
    'это список статей, а не статья; укажите его ленту, {}, или страницу одной статьи',
  ],
  [
    'it has no article text; name the feed that it links, {}, or the page of one article',
    'текста статьи там нет; укажите ленту этой страницы, {}, или страницу одной статьи',
  ],
  [
    'it has no article text; name the page of one article, or save the article as text',
    'текста статьи там нет; укажите страницу одной статьи или сохраните её как текст',
  ],
  ['there is no article on the page', 'статьи на странице нет'],
  [
    'it is no longer the article that was stored, which is kept; look what is at the address now, and save the article as a file if it is one',
    'это уже не та статья, что в архиве, прежняя остаётся; посмотрите, что теперь по этому адресу, и если это статья, сохраните её в файл',
  ],
  ['{}, line {}: {}', '{}, строка {}: {}'],
  [
    '{} cannot be read ({}): make it readable or set SOURCES_PATH',
    '{} не читается ({}): откройте доступ к файлу или задайте SOURCES_PATH',
  ],

  [
    'the database is locked by another program: close that one and try again',
    'база занята другой программой: закройте её и попробуйте ещё раз',
  ],
  [
    'the database is read-only: make the file and its folder writable or use another DATABASE_PATH',
    'в базу нельзя писать: откройте запись в файл и его папку или задайте другой DATABASE_PATH',
  ],
  [
    'the database cannot be read or written (disk error): check the disk or use another DATABASE_PATH',
    'база не читается и не пишется (ошибка диска): проверьте диск или задайте другой DATABASE_PATH',
  ],
  [
    'the database is damaged: restore it from a backup or use another DATABASE_PATH',
    'база повреждена: восстановите её из копии или задайте другой DATABASE_PATH',
  ],
  [
    'the database cannot grow, the disk is full: free some space or use another DATABASE_PATH',
    'базе некуда расти, диск заполнен: освободите место или задайте другой DATABASE_PATH',
  ],
  [
    'the database cannot be opened: check that its folder is writable or use another DATABASE_PATH',
    'базу не открыть: проверьте, можно ли писать в её папку, или задайте другой DATABASE_PATH',
  ],
  [
    'the database is not a database: use another DATABASE_PATH',
    'этот файл — не база: задайте другой DATABASE_PATH',
  ],
  ['{host} cannot be read: {}', '{} прочитать нельзя: {}'],
  // An address, and what is wrong there.
  ['{}: {}', '{}: {}'],
]

const PIECES: Readonly<Record<string, string>> = { '{}': '(.*?)', '{host}': String.raw`(\S+?)` }

const FORMS = PROBLEMS.map(([english, russian]) => {
  const pieces = english
    .split(/(\{(?:host)?\})/)
    .map((piece) => PIECES[piece] ?? RegExp.escape(piece))
  return [new RegExp(`^${pieces.join('')}$`, 's'), russian] as const
})
