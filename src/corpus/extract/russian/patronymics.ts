/** Whether a Russian name has the ending of a patronymic, in any letters: "Ильич", "Петровна". */
export function isPatronymic(name: string): boolean {
  return /(?:ич|вна|чна)$/.test(name)
}
