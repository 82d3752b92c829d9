/** What a Russian surname in some case may be in the nominative, and whose. */
export type SurnameReading = {
  name: string
  gender?: 'female' | 'male'
  /** Undefined for a name that all cases share. */
  isNominative?: boolean
}

/**
 * The readings of a lower-case surname by its ending, the likeliest first.
 *
 * @example surnameReadings('лосева') // лосев, his in another case; лосева, hers
 */
export function surnameReadings(word: string): SurnameReading[] {
  for (const [pattern, readings] of RULES) {
    if (!pattern.test(word)) continue
    return readings.map(([ending, gender, isNominative = false]) => ({
      name: word.replace(pattern, `$1${ending}`),
      ...(gender === undefined ? {} : { gender }),
      ...(isNominative === 'any' ? {} : { isNominative }),
    }))
  }
  // "Линник" is his in the nominative, hers in every case.
  return [
    { name: word, gender: 'male', isNominative: true },
    { name: word, gender: 'female' },
  ]
}

/** Whether hardly anything but a surname ends like this. */
export function isSurnameByForm(word: string): boolean {
  return /[а-яё]{3}(?:[оеё]ва?|ский|цкий|енко|ович|евич)$/.test(word)
}

type Rule = readonly [
  ending: string,
  gender?: 'female' | 'male' | undefined,
  isNominative?: boolean | 'any',
]

// The pattern’s group is the stem; every reading has the ending of its nominative.
const RULES: readonly (readonly [RegExp, readonly Rule[]])[] = [
  [/(..(?:[оеё]в|ин|ын))$/, [['', 'male', true]]],
  [
    /(.(?:[оеё]в|ин|ын))а$/,
    [
      ['', 'male'],
      ['а', 'female', true],
    ],
  ],
  [
    /(.(?:[оеё]в|ин|ын))у$/,
    [
      ['', 'male'],
      ['а', 'female'],
    ],
  ],
  [/(.(?:[оеё]в|ин|ын))(?:ым|е)$/, [['', 'male']]],
  [/(.(?:[оеё]в|ин|ын))(?:ой|ою)$/, [['а', 'female']]],
  [
    /(.(?:[оеё]в|ин|ын))(?:ы|ых|ыми)$/,
    [
      ['', 'male'],
      ['а', 'female'],
    ],
  ],
  [/([сц]к)ий$/, [['ий', 'male', true]]],
  [/([сц]к)(?:ого|ому|им|ом)$/, [['ий', 'male']]],
  [/([сц]к)ая$/, [['ая', 'female', true]]],
  [
    /([сц]к)(?:ой|ую)$/,
    [
      ['ая', 'female'],
      ['ой', 'male', true],
    ],
  ],
  [/(.[хк])(?:ого|ому|им)$/, [['ий', 'male']]],
  [
    /(..)(?:ого|ому|ым)$/,
    [
      ['ый', 'male'],
      ['ой', 'male'],
    ],
  ],
  [/(..)ая$/, [['ая', 'female', true]]],
  [/(..[ыи]х)$/, [['', undefined, 'any']]],
  [
    /(..)ой$/,
    [
      ['а', 'female'],
      ['ая', 'female'],
      ['ой', 'male', true],
    ],
  ],
  [/(..(?:ко|о|э))$/, [['', undefined, 'any']]],
  [/(.*ич)(?:а|у|ем|е)$/, [['', 'male']]],
  [/(..[гкхжшчщ])и$/, [['а'], ['и', undefined, 'any']]],
  [/(..[жшчщц])ей$/, [['а'], ['ей', 'male', true]]],
  [/(..)ей$/, [['ей', 'male', true], ['я']]],
  [/(..)ы$/, [['а'], ['ы', undefined, true]]],
  [/(..[бвгджзклмнпрстфхцчшщ])и$/, [['и', undefined, 'any'], ['ь', 'male'], ['я']]],
  [/(..)и$/, [['и', undefined, 'any'], ['я'], ['й', 'male']]],
  [
    /(..[аеиоуыэ])я$/,
    [
      ['й', 'male'],
      ['я', undefined, true],
    ],
  ],
  [
    /(..)я$/,
    [
      ['ь', 'male'],
      ['я', undefined, true],
    ],
  ],
  [
    /(..[аеиоуыэ])ю$/,
    [
      ['й', 'male'],
      ['ю', undefined, 'any'],
    ],
  ],
  [/(..)ю$/, [['ь', 'male'], ['я'], ['ю', undefined, 'any']]],
  [
    /(..)а$/,
    [
      ['', 'male'],
      ['а', undefined, true],
      ['а', undefined, 'any'],
    ],
  ],
  [/(..)у$/, [['', 'male'], ['а'], ['у', undefined, 'any']]],
  [
    /(..)ом$/,
    [
      ['', 'male'],
      ['ом', undefined, 'any'],
    ],
  ],
  [
    /(..[аеиоуыэ])ем$/,
    [
      ['й', 'male'],
      ['ем', undefined, 'any'],
    ],
  ],
  [
    /(..)ем$/,
    [
      ['', 'male'],
      ['ь', 'male'],
      ['ем', undefined, 'any'],
    ],
  ],
  [/(..)е$/, [['', 'male'], ['а'], ['е', undefined, 'any']]],
]
