import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../project'
import { residentMb } from './peak'

const bootstrap = path.join(root, 'lib', 'cli', 'bootstrap.mjs')

/** Starts the site on a folder as a reader would; seconds to the first answer and resident MB after it. Stops it again. */
async function start(dataDir: string, port: number): Promise<{ seconds: number; residentMb: number | null }> {
  const began = performance.now()
  // `env` hands on all settings of this process but those that it names, and becomes the site itself.
  const settings = ['DATABASE_URL=', `IWM_DATA_DIR=${dataDir}`, `PORT=${port}`]
  const child = spawn('env', [...settings, process.execPath, bootstrap, 'start'], { cwd: root, stdio: 'ignore' })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  try {
    for (;;) {
      const answer = await fetch(`http://localhost:${port}/en`).catch(() => null)
      if (answer?.ok) break
      if (child.exitCode !== null) throw new Error('The site did not start.')
      if (performance.now() - began > 300_000) throw new Error('The site did not answer within five minutes.')
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    const seconds = (performance.now() - began) / 1000
    for (const at of ['/ar', '/en/charts/attacks', '/en/entries'])
      await (await fetch(`http://localhost:${port}${at}`)).arrayBuffer()
    await new Promise(resolve => setTimeout(resolve, 3000))
    return { seconds, residentMb: residentMb(child.pid) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** The second start on the starting data: the first makes and fills the database. */
export async function measureStart(
  dataDir: string,
  port: number,
): Promise<{ seconds: number; residentMb: number | null }> {
  await start(dataDir, port)
  return start(dataDir, port)
}
