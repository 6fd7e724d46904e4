import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run, step } from './step.mjs'
import { runProject } from './tests.mjs'

/**
 * Lint, types, unit and architecture tests, for before a commit; those that start a database are left to `npm test`. Goes through all of them even if one fails. Answers the
 * exit code.
 * @param {string} root
 */
export async function runCheck(root) {
  const tool = path => join(root, 'node_modules', path)
  const failed = []
  const part = async (what, words) => {
    console.log(what)
    if ((await run(process.execPath, words, { cwd: root })) !== 0) failed.push(what)
  }
  if (!existsSync(join(root, 'next-env.d.ts'))) {
    await step(process.stdout, 'Writing the types of the addresses', () =>
      run(process.execPath, [tool('next/dist/bin/next'), 'typegen'], { cwd: root, quiet: 'next typegen' }),
    )
  }
  await part('Lint (biome)', [tool('@biomejs/biome/bin/biome'), 'check', '.'])
  await part('Types (tsc)', [tool('typescript/bin/tsc'), '--noEmit'])
  console.log('Unit and architecture tests (vitest)')
  const count = await runProject(root, 'unit', [])
  if (count.failed > 0) failed.push('Tests')
  console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`)
  console.log(failed.length === 0 ? 'All is well.' : `Not well: ${failed.join(', ')}.`)
  return failed.length === 0 && count.passed > 0 ? 0 : 1
}
