/**
 * Other words for an office that is named by its key: "finance minister" is the minister of finance, and who heads something
 * may be its president.
 */
export function officeInOtherWords(key: string): string[] {
  const [, of, title] = /^(.+) (minister|president|chancellor|king)$/.exec(key) ?? []
  const turned =
    of === undefined ? [] : ['of', 'of the', 'for'].map((leading) => `${title} ${leading} ${of}`)
  const [, headed] = /^(?:head|chief|boss|leader) (?:of )?(?:the )?(.+)$/.exec(key) ?? []
  const [, heading] = /^(.+) (?:head|chief|boss|leader)$/.exec(key) ?? []
  const what = headed ?? heading
  const headings =
    what === undefined
      ? []
      : HEADS.flatMap((head) => [`${head} of ${what}`, `${head} of the ${what}`, `${what} ${head}`])
  const [, speaking, spokenFor] = SPEAKS_FOR.exec(key) ?? []
  const spoken = spokenFor === undefined ? [] : [`${spokenFor} ${speaking}`]
  return [...turned, ...headings, ...spoken]
}

const SPEAKS_FOR =
  /^(spokesman|spokeswoman|spokesperson|press secretari|envoi|ambassador) (?:of|for) (?:the )?(.+)$/

const HEADS = ['head', 'president', 'chairman', 'chair', 'director', 'governor', 'chief']
