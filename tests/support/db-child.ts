import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A program of `tests/support` in a process of its own, with what it printed so far. */
export type Child = {
  readonly process: ChildProcess
  /** All lines that it printed. */
  lines(): string[]
  /** Resolves when it has printed a line for which `wanted` is true; fails when it ends first. */
  until(wanted: (line: string) => boolean): Promise<void>
  /** Resolves with how it ended. */
  readonly ended: Promise<{ code: number | null; signal: string | null; errors: string }>
}

/** Starts `tests/support/<program>.ts` as the command line starts: in real Node, by way of tsx. */
export function startChild(program: string, ...words: string[]): Child {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'tests', 'support', `${program}.ts`), ...words],
    {
      cwd: root,
      env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'lib', 'cli', 'tsconfig.json'), NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let printed = ''
  let errors = ''
  const watchers = new Set<() => void>()
  const wake = () => {
    for (const watcher of watchers) watcher()
  }
  const lines = () => printed.split('\n').slice(0, -1)
  child.stdout.on('data', chunk => {
    printed += String(chunk)
    wake()
  })
  child.stderr.on('data', chunk => {
    errors += String(chunk)
  })
  const ended = new Promise<{ code: number | null; signal: string | null; errors: string }>(resolve => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, errors })
      wake()
    })
  })
  const until = (wanted: (line: string) => boolean) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (lines().some(wanted)) resolve()
        else if (child.exitCode !== null || child.signalCode !== null)
          reject(new Error(`${program} ended: ${errors.slice(-2000)}`))
        else return
        watchers.delete(look)
      }
      watchers.add(look)
      look()
    })
  return { process: child, lines, until, ended }
}
