/** Does a job; what it gave, and the seconds it took. */
export function timed<T>(job: () => T): { readonly value: T; readonly seconds: number } {
  const started = performance.now()
  const value = job()
  return { value, seconds: (performance.now() - started) / 1000 }
}
