/**
 * Other words for an office that is named by its key: "finance minister" is the minister of finance, and who heads something
 * may be its president.
 */
export function officeInOtherWords(key: string): string[] {
  const turned = turnedRound(key)
  const [, headed] = /^(?:head|chief|boss|leader) (?:of )?(?:the )?(.+)$/.exec(key) ?? []
  const [, heading] = /^(.+) (?:head|chief|boss|leader)$/.exec(key) ?? []
  const what = headed ?? heading
  const headings =
    what === undefined
      ? []
      : HEADS.flatMap((head) => [`${head} of ${what}`, `${head} of the ${what}`, `${what} ${head}`])
  return [...turned, ...headings]
}

/** "Central bank governor" is the governor of the central bank, and the other way round. */
function turnedRound(key: string): string[] {
  const [, before, title] = BEFORE_TITLE.exec(key) ?? []
  if (before !== undefined) return OF.map((of) => `${title} ${of} ${before}`)
  const [, first, after] = AFTER_TITLE.exec(key) ?? []
  if (after === undefined) return []
  const ways = [`${after} ${first}`, ...OF.map((of) => `${first} ${of} ${after}`)]
  return ways.filter((way) => way !== key)
}

const OF = ['of', 'of the', 'for']

const TITLES =
  'minister|president|chancellor|king|queen|governor|secretari|director|chairman|chairwoman|chair|mayor|speaker|commissioner|prosecutor|ambassador|envoi|spokesman|spokeswoman|spokesperson'
const BEFORE_TITLE = new RegExp(`^(?!the )(\\S.*) ((?:press )?(?:${TITLES}))$`)
const AFTER_TITLE = new RegExp(`^((?:press )?(?:${TITLES})) (?:of|for) (?:the )?(\\S.*)$`)

const HEADS = ['head', 'president', 'chairman', 'chair', 'director', 'governor', 'chief']
