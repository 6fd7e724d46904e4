import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf, textOf, unlessStamped } from './stamps.mjs'
import { run, step } from './step.mjs'

/**
 * Installs the packages that package-lock.json names if they are not all there.
 * @param {string} root
 * @param {NodeJS.WritableStream} say
 */
export async function ensureInstalled(root, say) {
  const hash = await hashOf(root, ['package-lock.json', 'package.json'])
  const stamp = join(root, 'node_modules', '.iwm-lock')
  if ((await textOf(stamp)) !== hash && (await holdsAll(root))) await writeFile(stamp, hash)
  await unlessStamped(stamp, hash, true, () =>
    step(say, 'Installing packages (needs the network, once)', () => {
      // No package needs its install script, and development packages are wanted under any NODE_ENV.
      const words = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
      const npm = process.env.npm_execpath
      return npm && /npm-cli\.c?js$/.test(npm)
        ? run(process.execPath, [npm, ...words], { cwd: root, quiet: 'npm ci' })
        : run('npm', words, { cwd: root, quiet: 'npm ci', shell: process.platform === 'win32' })
    }),
  )
}

/** Whether somebody installed by other means, and all that the lock file asks of every machine is there. */
async function holdsAll(root) {
  const [lock, held] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map(async file => textOf(join(root, file))),
  )
  if (!lock || !held) return false
  const have = JSON.parse(held).packages ?? {}
  return Object.entries(JSON.parse(lock).packages ?? {}).every(
    ([path, wanted]) => path === '' || wanted.optional || wanted.devOptional || have[path]?.version === wanted.version,
  )
}

/**
 * Writes the database client if the schema changed.
 * @param {string} root
 * @param {NodeJS.WritableStream} say
 */
export async function ensureGenerated(root, say) {
  const hash = await hashOf(root, ['prisma/schema.prisma', 'package-lock.json'])
  const out = join(root, 'lib', 'server', 'db', 'generated')
  const stamp = join(root, 'node_modules', '.iwm-client')
  await unlessStamped(stamp, hash, existsSync(out), () =>
    step(say, 'Writing the database client', () =>
      run(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
        cwd: root,
        // Any existing file will do: it keeps Prisma from downloading an engine that generating does not use.
        env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
        quiet: 'prisma generate',
      }),
    ),
  )
}

const SOURCES = [
  'app',
  'components',
  'lib',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
  'prisma/schema.prisma',
]

/**
 * Builds the pages if their sources changed.
 * @param {string} root
 * @param {NodeJS.WritableStream} say
 */
export async function ensureBuilt(root, say) {
  const hash = await hashOf(root, SOURCES)
  const stamp = join(root, '.next', 'iwm-stamp')
  await unlessStamped(stamp, hash, existsSync(join(root, '.next', 'BUILD_ID')), () =>
    step(say, 'Building the pages', () =>
      run(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
        cwd: root,
        env: { NODE_ENV: 'production' },
        quiet: 'next build',
      }),
    ),
  )
}
