// The package's own types describe an ES module, which it is not.
declare module 'robots-parser' {
  type Robots = {
    /** undefined for a URL of another origin. */
    isAllowed(url: string, userAgent: string): boolean | undefined
    /** The line, counted from 1, of the rule that decides; -1 when none does. */
    getMatchingLineNumber(url: string, userAgent: string): number
    /** Seconds. */
    getCrawlDelay(userAgent: string): number | undefined
  }

  function robotsParser(robotsUrl: string, text: string): Robots
  export = robotsParser
}
