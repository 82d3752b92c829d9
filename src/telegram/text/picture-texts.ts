/** What the bot says of pictures, and what stands on them beside the statement. */
export type PictureTexts = {
  /** A button that has the statement drawn. */
  readonly button: string
  /** The passage is too long for a picture, or in letters that it cannot show. */
  readonly notWhole: string
  /**
   * What a chart's bars count; `undated`: how many statements it cannot show, for nobody knows their month;
   * `newest`: how many are counted, where there are more.
   */
  readonly perMonth: (undated: number, newest: number | undefined) => string
  readonly perYear: (undated: number, newest: number | undefined) => string
  /** The language by whose rules a chart writes months and numbers. */
  readonly language: 'en' | 'ru'
}
