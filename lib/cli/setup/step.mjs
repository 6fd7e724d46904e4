import { spawn } from 'node:child_process'

/**
 * Prints one line for a step: what it does, then how long it took. `work` may answer a text that stands for the time's
 * reason ("up to date").
 * @template T
 * @param {NodeJS.WritableStream} say
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(say, what, work) {
  const began = performance.now()
  say.write(`${what} … `)
  try {
    const value = await work()
    say.write(`${seconds(began)}\n`)
    return value
  } catch (error) {
    say.write(`failed after ${seconds(began)}\n`)
    throw error
  }
}

/** @param {number} began */
export function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}

/**
 * Runs a program to its end. With `quiet` its output is held back and becomes part of the error if it fails; without, it
 * writes where we write. Signals sent to us alone are passed on. Answers the exit code; throws only with `quiet`.
 * @param {string} program
 * @param {string[]} words
 * @param {{ cwd: string, env?: Record<string, string>, quiet?: string, shell?: boolean }} options
 * @returns {Promise<number>}
 */
export function run(program, words, { cwd, env = {}, quiet, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell,
    })
    let output = ''
    const hear = chunk => {
      output = `${output}${chunk}`.slice(-20_000)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    const pass = signal => child.kill(signal)
    process.on('SIGTERM', pass).on('SIGINT', pass)
    const done = () => process.off('SIGTERM', pass).off('SIGINT', pass)
    child.on('error', error => {
      done()
      reject(new Error(`${quiet ?? program} could not be run: ${error.message}`))
    })
    child.on('close', (code, signal) => {
      done()
      if (quiet && (code !== 0 || signal))
        reject(new Error(`${output.trim()}\n\n${quiet} failed (${signal ?? `exit code ${code}`}).`))
      else resolve(code ?? 1)
    })
  })
}
