// The first file that runs, before anything is installed: plain Node.js, no dependency, and syntax that an old Node.js can
// still parse, so that it can say that it is too old.
import { fileURLToPath } from 'node:url'

const NEEDED = [20, 9]
const root = fileURLToPath(new URL('../../', import.meta.url))

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(`This program needs Node.js ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`)
  console.error('Install a newer one from https://nodejs.org, then run the same command again.')
  process.exit(1)
}

process.chdir(root)
// Nothing of this program calls home.
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' })

const command = process.argv[2]

try {
  const { ensureInstalled, ensureGenerated, ensureBuilt } = await import('./setup/ready.mjs')
  const spoken = ['start', 'dev', 'build', 'test', 'check'].includes(command ?? '')
  const say = spoken ? process.stdout : process.stderr
  const helps = process.argv.some(word => word === '--help' || word === '-h')
  if (spoken && !helps) say.write(`Node.js ${process.versions.node}\n`)
  await ensureInstalled(root, say)
  await ensureGenerated(root, say)

  if (command === 'build' && !helps) {
    await ensureBuilt(root, say)
  } else if (command === 'test' && !helps) {
    await ensureBuilt(root, say)
    const { runTests } = await import('./setup/tests.mjs')
    process.exitCode = await runTests(root, process.argv.slice(3))
  } else if (command === 'check' && !helps) {
    const { runCheck } = await import('./setup/check.mjs')
    process.exitCode = await runCheck(root)
  } else {
    // React and Next.js choose their builds by this when they are first loaded.
    if (command === 'start') process.env.NODE_ENV = 'production'
    else if (command === 'dev') process.env.NODE_ENV = 'development'
    else process.env.NODE_ENV ??= 'production'
    // TypeScript is read as it is, in this same process: signals and exit codes need no passing on.
    process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('tsconfig.json', import.meta.url))
    await import('tsx')
    if (command === 'start' && !helps) {
      // A wrong setting is said before a minute goes into building.
      const { env } = await import('../server/env.ts')
      env()
      await ensureBuilt(root, say)
    }
    await import('./main.ts')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
