import { ask } from './http-site'

/** What readers met: answers, those that failed even at a second asking, and those older than what the same reader had seen. */
export type Met = { answers: number; retried: number; readonly failed: string[]; readonly older: string[] }

const ADDRESSES = [
  '/en',
  '/ar/entries',
  '/en/charts/attacks.json',
  '/api/v1/entries?limit=2',
  '/api/v1/changes?limit=1',
  '/ar/charts/strikes',
]

/** The revision that an answer was made of, by its tag. */
const revisionOf = (tag: string | undefined): number => Number(/-r(\d+)@/.exec(tag ?? '')?.[1] ?? Number.NaN)

/** Readers that ask and ask, each at any of the ports in turn and once more at another where one fails, until they are stopped. */
export function startReaders(count: number, ports: readonly number[]): { readonly met: Met; stop(): Promise<void> } {
  const met: Met = { answers: 0, retried: 0, failed: [], older: [] }
  let going = true
  const read = async (name: number): Promise<void> => {
    let seen = 0
    for (let n = name; going; n++) {
      const path = ADDRESSES[n % ADDRESSES.length] ?? '/en'
      // Each asks the two after each other, so that what one shows must hold at the next.
      const port = (more: number): number => ports[(Math.floor(n / 2) + n + more) % ports.length] ?? 0
      const once = (at: number) =>
        ask(at, path).then(
          heard => (heard.status === 200 ? heard : heard.status),
          (error: unknown) => String(error),
        )
      let heard = await once(port(0))
      if (typeof heard !== 'object') {
        met.retried += 1
        heard = await once(port(1))
      }
      if (typeof heard !== 'object') {
        met.failed.push(`${path}: ${heard}`)
        continue
      }
      met.answers += 1
      const revision = revisionOf(heard.headers.etag)
      if (!(revision >= seen)) met.older.push(`${path}: ${revision} after ${seen}`)
      seen = Math.max(seen, revision)
    }
  }
  const all = Array.from({ length: count }, (_, name) => read(name))
  return {
    met,
    stop: async () => {
      going = false
      await Promise.all(all)
    },
  }
}
