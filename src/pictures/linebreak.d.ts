// The package has no types of its own.
declare module 'linebreak' {
  /** Where a line may end: before `position`; `required` where it must. */
  type Break = { readonly position: number; readonly required: boolean }

  class LineBreaker {
    constructor(text: string)
    /** `null` after the last. */
    nextBreak(): Break | null
  }
  export default LineBreaker
}
