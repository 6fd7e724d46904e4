// Subject: docs
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { repositoryRoot } from '../support/architecture-project'
import { ask } from '../support/http-site'
import { freePort } from '../support/site-process'

const root = repositoryRoot()
const folder = mkdtempSync(path.join(tmpdir(), 'iwm-container-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The steps of the first stage after its COPY, which are what can go wrong; the rest is the engine's. */
function steps(): string[] {
  const [first = ''] = readFileSync(path.join(root, 'docs/deploy/Containerfile'), 'utf8')
    .split(/\n(?=FROM )/)
    .slice(1)
  return [...first.slice(first.indexOf('\nCOPY')).matchAll(/^RUN (.+)$/gm)].map(([, line = '']) => line)
}

it('its build steps make a site that answers, as a plain user in an empty folder', async () => {
  const app = path.join(folder, 'app')
  const data = path.join(folder, 'data')
  const home = path.join(folder, 'home')
  for (const made of [app, data, home]) mkdirSync(made)
  // What `COPY . .` takes: all that git knows.
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: root })
  execFileSync('tar', ['--null', '-T', '-', '-cf', path.join(folder, 'all.tar')], { cwd: root, input: list })
  execFileSync('tar', ['-xf', path.join(folder, 'all.tar')], { cwd: app })
  chmodSync(folder, 0o755)
  // Nobody: a user that owns nothing here. Where we are not root, we are plain enough.
  const user = process.getuid?.() === 0 ? 65_534 : undefined
  if (user !== undefined) {
    execFileSync('chown', ['-R', `${user}:${user}`, app, home])
    chownSync(data, user, user)
  }
  const { PATH = '' } = process.env
  const env = { NODE_ENV: 'production' as const, PATH, HOME: home, npm_config_cache: path.join(home, 'npm') }
  const as = user === undefined ? {} : { uid: user, gid: user }
  expect(steps().length).toBeGreaterThanOrEqual(2)
  for (const step of steps()) execFileSync('sh', ['-ec', step], { cwd: app, env, ...as, stdio: 'pipe' })
  // As in the image, the program is not its own to change.
  if (user !== undefined) execFileSync('chown', ['-R', '0:0', app])
  const port = await freePort()
  const started = spawn(process.execPath, ['lib/cli/bootstrap.mjs', 'start'], {
    cwd: app,
    env: { ...env, IWM_DATA_DIR: data, PORT: String(port) },
    ...as,
  })
  let said = ''
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', chunk => {
      said += String(chunk)
    })
  const ended = new Promise(resolve => started.once('close', resolve))
  for (let n = 0; n < 240 && !said.includes('Serving on') && started.exitCode === null; n++) {
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  expect(said).toContain('Serving on')
  expect(said).not.toContain('Building the pages')
  expect((await ask(port, '/api/health')).status).toBe(200)
  expect(String((await ask(port, '/ar')).body)).toContain('dir="rtl"')
  started.kill('SIGTERM')
  expect(await ended).toBe(0)
}, 900_000)
