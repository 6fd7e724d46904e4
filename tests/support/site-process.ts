import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A program of ours that runs in a process of its own. */
export type Program = {
  readonly child: ChildProcess
  /** All that it wrote so far, both streams. */
  output(): string
  /** Waits until its output holds a text. Rejects with the output when it ends before, or after `seconds`. */
  until(text: string, seconds?: number): Promise<void>
  /** Its exit code when it has ended; null if a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Starts `node lib/cli/bootstrap.mjs <words>` as `npm start` and `npm run iwm` do, with settings of its own. */
export function runProgram(words: readonly string[], settings: Readonly<Record<string, string>>): Program {
  const { PATH, HOME, TMPDIR } = process.env
  const env = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, ...settings }).filter(([, value]) => value !== undefined),
  )
  // Nothing else is handed down: the program must not learn that it is under test.
  const child = spawn(process.execPath, ['lib/cli/bootstrap.mjs', ...words], {
    cwd: root,
    env: { NODE_ENV: 'production', ...env },
  })
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      text += String(chunk)
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const until = (wanted: string, seconds = 120): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (text.includes(wanted)) finish(resolve)
      }
      const fail = (why: string): void => finish(() => reject(new Error(`${why} before it said "${wanted}":\n${text}`)))
      const timer = setTimeout(() => fail(`${seconds} s went by`), seconds * 1000)
      const finish = (then: () => void): void => {
        clearTimeout(timer)
        listeners.delete(look)
        then()
      }
      listeners.add(look)
      void ended.then(() => fail('The program ended'))
      look()
    })
  return { child, output: () => text, until, ended }
}

/** A port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
