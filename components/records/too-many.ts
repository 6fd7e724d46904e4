/** The wait where an answer names none, and the longest that a reader is left waiting before another try, in seconds. */
const [USUAL_WAIT, LONGEST_WAIT] = [10, 60]

/** Rows were refused for now (429 or 503): not lost, but to be asked for again after so many seconds. */
export class TooMany extends Error {
  constructor(readonly seconds: number) {
    super(`rows: wait ${seconds} s`)
  }
}

/** How long to wait after an answer, from its Retry-After; null where it is not one that asks to wait. */
export function waitOf({ status, headers }: Pick<Response, 'status' | 'headers'>): number | null {
  const named = headers.get('retry-after')
  if (status !== 429 && (status !== 503 || named === null)) return null
  const seconds = Number(named ?? Number.NaN)
  return seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_WAIT) : USUAL_WAIT
}
