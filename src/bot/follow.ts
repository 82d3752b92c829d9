import { composeQuestion } from '../search/compose-question.ts'
import type { Search } from '../search/search.ts'
import type { Answer } from '../statement/answer.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { SentAnswer } from '../store/chats.ts'
import type { Action, List } from '../telegram/buttons.ts'
import type { Answering } from './answering.ts'
import { asTyped } from './as-typed.ts'
import { type ShownAnswer, shownAnswer, showAgain } from './shown-answer.ts'
import { shownThread } from './thread.ts'

/** What a message is to show after a press; `undefined` when the kept answer has no such thing. */
export async function follow(
  action: Action,
  { answer, statements }: Answered,
  { ask, askWhoElse, askThread }: Pick<Answering, 'ask' | 'askWhoElse' | 'askThread'>,
  search: Pick<Search, 'statement' | 'page'>,
): Promise<ShownAnswer | undefined> {
  const { question, interpretation } = answer
  const asked = onlySpeaker(interpretation)
  switch (action.kind) {
    case 'show':
    case 'context': {
      const { index, list, kind } = action
      return showAgain(
        { answer, statements },
        { index, list, withContext: kind === 'context' },
        search,
      )
    }
    case 'thread':
      return showAgain({ answer, statements }, { index: action.index, isThread: true }, search)
    case 'pick': {
      const person = personAt(answer, action.index)
      if (person && action.list === 'thread') return shownThread(await askThread(question, person))
      return person && listed(await ask(question, person), action.list)
    }
    case 'more': {
      const speaker = (await statementAt(action.index))?.speaker
      return speaker && everythingFrom(speaker)
    }
    case 'everything':
      return asked && everythingFrom(asked)
    case 'mentions': {
      const name = answer.level === 'unknown-speaker' ? answer.name : asked?.name
      return name === undefined
        ? undefined
        : listed(await ask(composeQuestion({ speakers: [], topic: [name] })))
    }
    case 'any-time': {
      const { from: _, until: __, ...wider } = asTyped(answer)
      return shownAnswer(await ask(composeQuestion(wider), asked))
    }
    case 'none':
      return listed(await askWhoElse(question, asked))
    case 'who-else': {
      // Beside those whose words are shown, who need not be those that were asked for.
      const shown = composeQuestion(asTyped(answer))
      return whoElse(await askWhoElse(shown, asked), shown)
    }
    case 'else':
      return whoElse(await askWhoElse(question), question)
    case 'back':
    default:
      return shownAnswer(await ask(question))
  }

  async function everythingFrom(speaker: SpeakerRef): Promise<ShownAnswer> {
    return listed(await ask(composeQuestion({ speakers: [speaker], topic: [] }), speaker))
  }

  function whoElse(found: Answer, of: string): ShownAnswer {
    return shownAnswer({ ...found, question: of }, { list: 'asked', isWhoElse: true })
  }

  /** The question stays the one that was asked: Back asks it again. */
  function listed(found: Answer, list: List = 'asked'): ShownAnswer {
    return shownAnswer({ ...found, question }, { list })
  }

  async function statementAt(index: number) {
    const id = statements[index]
    return id === undefined ? undefined : search.statement(id)
  }
}

type Answered = SentAnswer & { readonly answer: Answer }

/** The person behind the i-th button of a list, without the role or the number that stands beside the name. */
function personAt(answer: Answer, index: number): SpeakerRef | undefined {
  const person = peopleOf(answer)[index]
  return person && { id: person.id, name: person.name }
}

function peopleOf(answer: Answer): readonly SpeakerRef[] {
  if (answer.level === 'choose') return answer.choices
  if (answer.level === 'others') return answer.others
  return answer.level === 'unknown-speaker' && answer.suggestion ? [answer.suggestion] : []
}

function onlySpeaker({ speakers, office }: Interpretation): SpeakerRef | undefined {
  const [speaker, second] = speakers
  return second || office !== undefined ? undefined : speaker
}
