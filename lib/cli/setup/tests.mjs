import { mkdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { textOf } from './stamps.mjs'
import { run } from './step.mjs'

/**
 * Runs every test: unit tests first, then those on databases, then those in a browser; `--long`: instead those that take an hour. Words that follow the command narrow them as vitest does.
 * The last line sums them up: `N passed, N failed`, and `, N skipped` if some were. Answers the exit code.
 * @param {string} root
 * @param {string[]} words
 */
export async function runTests(root, words) {
  const total = { passed: 0, failed: 0, skipped: 0, again: [] }
  const notes = []
  if (!(await serverAnswers())) {
    if (process.env.IWM_REQUIRE_SERVER === '1') {
      total.failed += 1
      notes.push('No PostgreSQL server answers, and IWM_REQUIRE_SERVER=1 asks for one.')
    } else {
      notes.push(
        'Skipped: no PostgreSQL server answers (TEST_DATABASE_URL, or 127.0.0.1:5432); the database tests ran on the embedded one only.',
      )
    }
  }
  if (words.includes('--long')) return runLong(root, words, total)
  add(total, await runProject(root, 'unit', words))
  add(total, await runProject(root, 'database', words))
  try {
    const browser = await ensureBrowser(root, process.stdout)
    for (const project of ['e2e', 'alone'])
      add(total, await runProject(root, project, words, { IWM_CHROMIUM: browser }))
  } catch (error) {
    total.failed += 1
    notes.push(error.message)
  }
  if (total.passed + total.failed === 0) notes.push('No test ran.')
  return sumUp(total, notes)
}

/** Browser tests that have a full length. */
const LONG_WAYS = ['tests/e2e/survival.test.ts', 'tests/e2e/instances.test.ts']

/** What takes an hour: the tests of `tests/long`, and those that kill the program, in their full length. */
async function runLong(root, words, total) {
  const narrowed = words.filter(word => word !== '--long')
  const { IWM_SURVIVAL_KILLS = '200', IWM_INSTANCES_SECONDS = '20' } = process.env
  const env = { IWM_SURVIVAL_KILLS, IWM_INSTANCES_SECONDS }
  add(total, await runProject(root, 'long', narrowed, env))
  add(total, await runProject(root, 'alone', narrowed.length > 0 ? narrowed : LONG_WAYS, env))
  return sumUp(total, [])
}

/** Says what became of a run, and answers its exit code. */
function sumUp(total, notes) {
  for (const name of total.again) notes.push(`Passed at the second try only: ${name}`)
  for (const note of notes) console.log(note)
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

/**
 * Runs one vitest project and counts. Answers how many tests passed, failed and were skipped, and the names of those that
 * passed after a failure; a file that could not be read, and a run that broke off, count as one failure.
 * @param {string} root
 * @param {'unit' | 'database' | 'e2e' | 'alone' | 'long'} project
 * @param {string[]} words
 * @param {Record<string, string>} env
 */
export async function runProject(root, project, words, env = {}) {
  const file = join(root, '.build', `tests-${project}.json`)
  await mkdir(join(root, '.build'), { recursive: true })
  await rm(file, { force: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const fixed = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json']
  const code = await run(process.execPath, [vitest, ...fixed, `--outputFile.json=${file}`, ...words], {
    cwd: root,
    env: { NODE_ENV: 'test', ...env },
  })
  const report = JSON.parse((await textOf(file)) ?? '{}')
  const count = {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: report.numPendingTests ?? 0,
    again: [],
  }
  for (const suite of report.testResults ?? []) {
    for (const { status, failureMessages, fullName } of suite.assertionResults) {
      if (status === 'passed' && failureMessages.length > 0) count.again.push(fullName)
    }
    const told = suite.assertionResults.some(result => result.status === 'failed')
    if (suite.status === 'failed' && !told) count.failed += 1
  }
  if (code !== 0 && count.failed === 0) count.failed = 1
  return count
}

function add(total, { passed, failed, skipped, again }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  total.again.push(...again)
}

/** Whether something listens where the tests look for a PostgreSQL server. */
function serverAnswers() {
  const url = URL.canParse(process.env.TEST_DATABASE_URL ?? '') ? new URL(process.env.TEST_DATABASE_URL) : null
  return new Promise(resolve => {
    const socket = connect({ host: url?.hostname || '127.0.0.1', port: Number(url?.port || 5432), timeout: 2000 })
    const done = answer => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .on('connect', () => done(true))
      .on('error', () => done(false))
      .on('timeout', () => done(false))
  })
}
