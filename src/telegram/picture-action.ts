import { statementParameter } from './permalink.ts'

/** The data of a button that has a statement drawn, by its own id; `undefined` for one that does not fit. */
export function encodePicture(id: string): string | undefined {
  return statementParameter(id) && `picture:${id}`
}

/** The statement's id in a button's data; `undefined` for data of other buttons. */
export function decodePicture(data: string): string | undefined {
  const [, id] = /^picture:([A-Za-z0-9_-]+)$/.exec(data) ?? []
  return id
}
