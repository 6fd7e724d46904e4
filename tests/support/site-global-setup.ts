import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, type Program, runProgram } from './site-process'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the site under test answers, without a slash at the end. */
    readonly siteUrl: string
    readonly sitePort: number
  }
}

let site: Program | null = null
let folder = ''

/**
 * Starts the finished site on a free port with a fresh data folder, once for all browser tests. `IWM_TEST_SITE` names one
 * that runs already, which is quicker while writing tests.
 */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env.IWM_TEST_SITE
  if (given) {
    project.provide('siteUrl', new URL(given).origin)
    project.provide('sitePort', Number(new URL(given).port))
    return
  }
  folder = await mkdtemp(path.join(tmpdir(), 'iwm e2e '))
  const port = await freePort()
  site = runProgram(['start'], { PORT: String(port), IWM_DATA_DIR: folder, LOG_LEVEL: 'warn' })
  await site.until('Serving on', 900)
  project.provide('siteUrl', `http://localhost:${port}`)
  project.provide('sitePort', port)
}

/** Stops it as a service manager would, and fails if it does not end well. */
export async function teardown(): Promise<void> {
  if (!site) return
  site.child.kill('SIGTERM')
  const code = await site.ended
  await rm(folder, { recursive: true, force: true })
  await writeFile('.build/e2e-site.log', site.output())
  if (code !== 0) throw new Error(`The site ended with ${code}; what it wrote stands in .build/e2e-site.log`)
}
