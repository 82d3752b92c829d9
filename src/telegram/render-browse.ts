import type { Archive, Profile, SpeakerList, Stats } from '../search/browse.ts'
import type { PartialDate } from '../statement/dates.ts'
import type { Office, SpeakerRef } from '../statement/speaker.ts'
import { type BrowseAction, encodeBrowse } from './browse-action.ts'
import type { Button, Buttons } from './buttons.ts'
import { dateParts, datePartsIfKnown } from './date-parts.ts'
import { bold, type Formatted, format, italic, join } from './format.ts'
import { oneLine } from './one-line.ts'
import { articleLine } from './render-statement.ts'
import type { Rendered } from './rendered.ts'
import type { Texts } from './text/texts.ts'

/** Speakers on one page of the list. */
export const SPEAKERS_PER_PAGE = 8

/** A page of the list of speakers; `page` counts from 0. */
export function renderSpeakers(
  { speakers, total }: SpeakerList,
  { page, beginning }: { readonly page: number; readonly beginning: string },
  texts: Texts,
): Rendered {
  const { speakers: said } = texts.browse
  const asked = beginning === '' ? undefined : italic(oneLine(beginning, NAME_LENGTH))
  if (total === 0) return plain(asked ? said.none(asked) : format`${said.empty}`)
  const pages = Math.ceil(total / SPEAKERS_PER_PAGE)
  const lines = speakers.map(({ speaker, statements, latest }) =>
    said.entry(bold(nameOf(speaker)), statements, datePartsIfKnown(latest)),
  )
  const { text, entities } = join(
    [
      said.title(total, asked),
      join(lines, '\n'),
      join([pages > 1 ? said.page(page + 1, pages) : '', pages > 1 ? said.howTo : ''], '\n'),
    ],
    '\n\n',
  )
  const turn = (label: string, to: number): Button[] =>
    to >= 0 && to < pages ? button(label, { kind: 'speakers', page: to, beginning }) : []
  const people = speakers.flatMap(({ speaker }) =>
    button(oneLine(speaker.name, LABEL_LENGTH), { kind: 'speaker', id: speaker.id }),
  )
  const turning = [...turn(texts.buttons.previous, page - 1), ...turn(texts.buttons.next, page + 1)]
  return { text, entities, buttons: [...inRows(people), turning].filter((row) => row.length > 0) }
}

/** Those of whom one is meant. */
export function renderChoice(
  people: readonly (SpeakerRef & { readonly role?: string | undefined })[],
  texts: Texts,
): Rendered {
  const shown = people.slice(0, SPEAKERS_PER_PAGE)
  const rest = people.length - shown.length
  const { text, entities } = join([texts.choose, rest > 0 ? texts.moreChoices(rest) : ''], '\n')
  const buttons = shown.flatMap((person) => {
    const label = [nameOf(person), person.role ?? ''].filter(Boolean).join(' · ')
    return [button(oneLine(label, LONG_LABEL), { kind: 'speaker', id: person.id })]
  })
  return { text, entities, buttons }
}

/** Nobody of that name, and who nearly bears it. */
export function renderNobody(
  name: string,
  suggestion: SpeakerRef | undefined,
  texts: Texts,
): Rendered {
  const nobody = texts.nobody(bold(oneLine(name, NAME_LENGTH)))
  const near = suggestion && texts.didYouMean(bold(nameOf(suggestion)))
  const { text, entities } = join([nobody, near ?? texts.whoIsThere], '\n')
  const row = suggestion ? button(nameOf(suggestion), { kind: 'speaker', id: suggestion.id }) : []
  return { text, entities, buttons: row.length > 0 ? [row] : [] }
}

/** Who somebody is: offices now and before, statements and their period, what they speak about most. */
export function renderProfile(profile: Profile, today: PartialDate, texts: Texts): Rendered {
  const { speaker, statements, first, latest, topics, role } = profile
  const { speaker: said } = texts.browse
  const offices = profile.offices.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
  const [now, before] = [true, false].map((isHeld) =>
    offices.filter((office) => isHeldOn(office, today) === isHeld).slice(0, OFFICES),
  )
  const describe = ({ title, from, until }: Office): string =>
    said.office(oneLine(title, TITLE_LENGTH), datePartsIfKnown(from), datePartsIfKnown(until))
  const printed = role && offices.length === 0 ? said.printedRole(oneLine(role, TITLE_LENGTH)) : ''
  const known = [
    ...(now ?? []).map(describe),
    printed,
    ...(before ?? []).map((office) => `${said.earlier}: ${describe(office)}`),
  ]
  const spoken =
    statements === 0
      ? said.silent
      : said.statements(statements, datePartsIfKnown(first), datePartsIfKnown(latest))
  const about = topics.length > 0 ? said.topics : ''
  const { text, entities } = join(
    [bold(nameOf(speaker)), ...known, join([spoken, about], '\n')],
    '\n',
  )
  const topicButtons = topics.flatMap((topic, index) =>
    button(oneLine(topic, LABEL_LENGTH), { kind: 'topic', index, id: speaker.id }),
  )
  const everything =
    statements === 0
      ? []
      : button(texts.buttons.everything(oneLine(speaker.name, LABEL_LENGTH)), {
          kind: 'from',
          id: speaker.id,
        })
  const rows = [...inRows(topicButtons), everything].filter((row) => row.length > 0)
  return { text, entities, buttons: rows }
}

/** What the archive holds. */
export function renderArchive(
  { articles, attributed, speakers, oldest, newest, sample }: Stats,
  archive: Archive,
  texts: Texts,
): Rendered {
  const { about } = texts.browse
  if (articles === 0) return plain(format`${about.empty}`)
  const { publishers, publisherNames } = archive
  const names = publisherNames.map((name) => oneLine(name, PUBLISHER_LENGTH)).join(' · ')
  return plain(
    join(
      [
        bold(about.title),
        about.counts({ statements: attributed, speakers, articles, publishers }),
        names && about.publishers(names, publishers - publisherNames.length),
        oldest && newest && about.period(dateParts(oldest), dateParts(newest)),
        archive.newest && about.newest(articleLine(archive.newest, texts)),
        sample ? italic(about.sample) : '',
        about.next,
      ],
      '\n',
    ),
  )
}

function plain({ text, entities }: Formatted): Rendered {
  return { text, entities, buttons: [] }
}

function nameOf({ name, id }: SpeakerRef): string {
  return oneLine(name, NAME_LENGTH) || id
}

/** Dates of other lengths compare as texts do: 2019 ended before 2019-03. */
function isHeldOn({ from = '', until = '9999' }: Office, today: PartialDate): boolean {
  return from <= today && today.slice(0, until.length) <= until
}

function button(label: string, action: BrowseAction): Button[] {
  const data = encodeBrowse(action)
  return label === '' || data === undefined ? [] : [{ label, data }]
}

function inRows(buttons: readonly Button[]): Buttons {
  return Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) =>
    buttons.slice(2 * row, 2 * row + 2),
  )
}

const NAME_LENGTH = 100
const TITLE_LENGTH = 120
const PUBLISHER_LENGTH = 60
const OFFICES = 5
/** Characters that fit a button beside another, and one alone. */
const LABEL_LENGTH = 24
const LONG_LABEL = 60
