/** What a Russian surname in some case may be in the nominative, and whose. */
export type SurnameReading = { name: string; gender?: 'female' | 'male'; isNominative: boolean }

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
      isNominative,
      ...(gender === undefined ? {} : { gender }),
    }))
  }
  return [{ name: word, isNominative: true }]
}

type Rule = readonly [
  ending: string,
  gender?: 'female' | 'male' | undefined,
  isNominative?: boolean,
]

// The pattern’s group is the stem; every reading has the ending of its nominative.
const RULES: readonly (readonly [RegExp, readonly Rule[]])[] = [
  [
    /(..(?:[оеё]в|ин|ын))$/,
    [
      ['', 'male', true],
      ['а', 'female'],
    ],
  ],
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
  [/(..[ыи]х)$/, [['', undefined, true]]],
  [
    /(..)ой$/,
    [
      ['а', 'female'],
      ['ая', 'female'],
      ['ой', 'male', true],
    ],
  ],
  [/(..(?:ко|о|э))$/, [['', undefined, true]]],
  [/(.*ич)(?:а|у|ем|е)$/, [['', 'male']]],
  [/(..[гкхжшчщ])и$/, [['а'], ['и', undefined, true]]],
  [/(..[жшчщц])ей$/, [['а'], ['ей', 'male', true]]],
  [/(..)ей$/, [['ей', 'male', true], ['я']]],
  [/(..)ы$/, [['а'], ['ы', undefined, true]]],
  [/(..[бвгджзклмнпрстфхцчшщ])и$/, [['и', undefined, true], ['ь', 'male'], ['я']]],
  [/(..)и$/, [['и', undefined, true], ['я'], ['й', 'male']]],
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
      ['ю', undefined, true],
    ],
  ],
  [/(..)ю$/, [['ь', 'male'], ['я'], ['ю', undefined, true]]],
  [
    /(..)а$/,
    [
      ['', 'male'],
      ['а', undefined, true],
    ],
  ],
  [/(..)у$/, [['', 'male'], ['а'], ['у', undefined, true]]],
  [
    /(..)ом$/,
    [
      ['', 'male'],
      ['ом', undefined, true],
    ],
  ],
  [
    /(..[аеиоуыэ])ем$/,
    [
      ['й', 'male'],
      ['ем', undefined, true],
    ],
  ],
  [
    /(..)ем$/,
    [
      ['', 'male'],
      ['ь', 'male'],
      ['ем', undefined, true],
    ],
  ],
  [/(..)е$/, [['', 'male'], ['а'], ['е', undefined, true]]],
]
