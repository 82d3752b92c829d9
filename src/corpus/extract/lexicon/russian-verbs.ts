import { russianVerbForms, type RussianForm } from './russian-verb-forms.ts'
import { wordList } from './word-list.ts'

/** A form of a Russian reporting verb; `words` are all of its words ("не исключил", "дал понять"), the verb itself is one of them. */
export type RussianVerbForm = {
  lemma: string
  words: readonly string[]
  frames: string
  form: RussianForm
}

/** All forms of the Russian reporting verbs, with their frames (see reporting-verbs.ts). */
export function russianReportingVerbs(): RussianVerbForm[] {
  const verbs = VERBS.flatMap(([frames, aspect, lemmas]) =>
    [...wordList(lemmas)].flatMap((lemma) => formsOf(lemma, frames, aspect)),
  )
  return [...verbs, ...PREDICATES.flatMap(predicateForms), ...[...IMPERSONAL].map(impersonalForm)]
}

/** Whether the present forms of a verb tell of the future: "скажет", but not "говорит" nor "рекомендует". */
export function isPerfective(lemma: string): boolean {
  return PERFECTIVE.has(lemma)
}

/** The forms of a phrase: its infinitive changes, the words around it stay. */
function formsOf(
  lemma: string,
  frames: string,
  aspect: 'imperfective' | 'perfective',
): RussianVerbForm[] {
  const words = lemma.split(' ')
  const at = words.findIndex((word) => /(?:ть|ти|чь)(?:ся|сь)?$/.test(word))
  return russianVerbForms(words[at] ?? lemma, aspect).map((form) => ({
    lemma,
    words: words.with(at, form.word),
    frames,
    form,
  }))
}

/** уверен, уверена, уверены: a short adjective that takes a clause. */
function predicateForms(adjective: string): RussianVerbForm[] {
  const stem = FLEETING_STEMS.get(adjective) ?? adjective
  const singular = { number: 'singular', person: 3 } as const
  const plural = { number: 'plural', person: 3 } as const
  const forms: RussianForm[] = [
    { word: adjective, form: 'finite', agreement: { ...singular, gender: 'male' } },
    { word: `${stem}а`, form: 'finite', agreement: { ...singular, gender: 'female' } },
    { word: `${stem}ы`, form: 'finite', agreement: plural },
  ]
  return forms.flatMap((form) => [
    { lemma: adjective, words: [form.word], frames: 'qt', form },
    { lemma: `не ${adjective}`, words: ['не', form.word], frames: 'qt', form },
  ])
}

/** "говорится в сообщении": the document or its author speaks. */
function impersonalForm(word: string): RussianVerbForm {
  const agreement = { number: 'singular', person: 3, gender: 'neuter', isImpersonal: true } as const
  return { lemma: word, words: [word], frames: 'qt', form: { word, form: 'finite', agreement } }
}

const IMPERSONAL = wordList(`
  говорится говорилось сказано отмечается отмечалось отмечено подчеркивается подчёркивается подчеркивалось подчеркнуто
  указывается указано указывалось сообщается сообщалось уточняется добавляется поясняется утверждается утверждалось
  напоминается заявлено следует написано
`)

const PREDICATES = ['уверен', 'убежден', 'убеждён', 'согласен']
const FLEETING_STEMS = new Map([['согласен', 'согласн']])

const VERBS: readonly (readonly [string, 'imperfective' | 'perfective', string])[] = [
  [
    'qt',
    'perfective',
    `сказать заявить сообщить отметить подчеркнуть добавить пояснить объяснить рассказать уточнить напомнить признать
     признаться указать заметить написать ответить возразить подтвердить предупредить заверить уверить      констатировать резюмировать заключить продолжить повторить вспомнить предположить объявить провозгласить
     прокомментировать доложить проинформировать передать высказаться посетовать пожаловаться похвастаться
     похвалиться съязвить усомниться спрогнозировать предсказать поделиться парировать
     оговориться возмутиться прибавить дополнить подытожить обобщить конкретизировать разъяснить намекнуть выразить
     высказать изложить упомянуть обмолвиться проговориться засвидетельствовать огласить анонсировать      предостеречь отрапортовать отчитаться допустить опровергнуть обосновать аргументировать постановить
     удосто воскликнуть пошутить написать_в_соцсетях поставить_в_известность
     прийти_к_выводу дать_понять прийти_к_заключению поспорить обвинить не_исключить сформулировать`,
  ],
  ['qt', 'perfective', `процитировать`],
  ['qt', 'imperfective', `цитировать`],
  [
    'qt',
    'imperfective',
    `говорить сообщать заявлять отмечать подчёркивать подчеркивать добавлять пояснять объяснять рассказывать утверждать
     считать полагать уточнять напоминать признавать признаваться указывать замечать писать отвечать возражать подтверждать
     предупреждать заверять уверять вспоминать настаивать предполагать объявлять комментировать докладывать
     информировать передавать опровергать отрицать высказываться сетовать жаловаться хвастаться
     прогнозировать предсказывать предостерегать делиться оговариваться возмущаться заключать продолжать повторять
     разъяснять намекать выражать упоминать допускать доказывать не_исключать
     твердить говаривать обвинять восклицать шутить подытоживать спорить недоумевать гласить`,
  ],
  [
    'q',
    'perfective',
    `произнести отозваться проронить изречь крикнуть закричать прошептать шепнуть буркнуть пробормотать проворчать
     усмехнуться улыбнуться рассмеяться засмеяться вздохнуть прервать перебить удивиться обрадоваться извиниться
     попоздравить поприветствовать отреагировать вставить выпалить рявкнуть протянуть кивнуть покачать_головой
     отшутиться воззвать осведомиться обратиться откликнуться промолвить вымолвить взмолиться огрызнуться`,
  ],
  [
    'q',
    'imperfective',
    `произносить отзываться кричать шептать бормотать ворчать усмехаться улыбаться смеяться вздыхать удивляться
     радоваться извиняться осведомляться обращаться иронизировать рассуждать философствовать восхищаться`,
  ],
  ['q', 'perfective', `привести`],
  ['q', 'imperfective', `приводить`],
  ['qt', 'perfective', `спросить переспросить поинтересоваться задаться_вопросом`],
  ['qt', 'imperfective', `спрашивать интересоваться допытываться задаваться_вопросом`],
  [
    'qti',
    'perfective',
    `призвать потребовать попросить предложить порекомендовать рекомендовать посоветовать пригрозить распорядиться
     поручить приказать велеть пообещать обязаться поклясться согласиться отказаться разрешить запретить`,
  ],
  [
    'qti',
    'imperfective',
    `призывать требовать просить предлагать советовать грозить угрожать обещать клясться соглашаться поручать приказывать уговаривать
     умолять обязываться`,
  ],
  ['t', 'imperfective', `надеяться опасаться ожидать рассчитывать`],
  ['t', 'perfective', `понадеяться`],
  ['m', 'perfective', `назвать охарактеризовать описать раскритиковать`],
  ['m', 'imperfective', `называть характеризовать описывать критиковать`],
]

// These have one form for both aspects.
const BOTH = wordList(
  'констатировать резюмировать аргументировать анонсировать рекомендовать велеть',
)

const PERFECTIVE: ReadonlySet<string> = new Set(
  VERBS.filter(([, aspect]) => aspect === 'perfective')
    .flatMap(([, , lemmas]) => [...wordList(lemmas)])
    .filter((lemma) => !BOTH.has(lemma)),
)
