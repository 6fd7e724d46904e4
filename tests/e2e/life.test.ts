// Subject: lib/cli/site.ts, lib/cli/until-stopped.ts, lib/cli/commands/start.ts, lib/server/http/listen.ts
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { copyOfTemplate } from '../support/db-embedded'
import { ask } from '../support/http-site'
import { freePort, type Program, runProgram } from '../support/site-process'

const folders: string[] = []

/** Starts a site of its own on a copy of the starting data. */
async function start(folder?: string): Promise<{ program: Program; port: number; folder: string }> {
  const own = folder ?? (await copyOfTemplate('loaded'))
  if (!folder) folders.push(own)
  const port = await freePort()
  const program = runProgram(['start'], { PORT: String(port), IWM_DATA_DIR: own, LOG_LEVEL: 'warn' })
  return { program, port, folder: own }
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const locks = (folder: string): string[] => readdirSync(folder).filter(name => name.startsWith('lock'))

describe('the life of a site', () => {
  it('begins with plain lines, answers, and ends on SIGTERM with nothing left behind; then it can begin again', async () => {
    const first = await start()
    await first.program.until('Serving on')
    expect(first.program.output()).toMatch(/^Opening the embedded database .* s$/m)
    expect(locks(first.folder)).toEqual(['lock'])
    const before = JSON.parse(String((await ask(first.port, '/api/health')).body))
    expect(before).toMatchObject({ status: 'ok', database: 'embedded', version: expect.any(String) })
    expect(before.revision).toBeGreaterThan(0)
    first.program.child.kill('SIGTERM')
    expect(await first.program.ended).toBe(0)
    expect(locks(first.folder)).toEqual([])

    const second = await start(first.folder)
    await second.program.until('Serving on')
    expect(second.program.output()).not.toContain('Loading the starting data')
    const after = JSON.parse(String((await ask(second.port, '/api/health')).body))
    expect(after.revision).toBe(before.revision)
    second.program.child.kill('SIGINT')
    expect(await second.program.ended).toBe(0)
  })

  it('finishes the request that is under way before it ends', async () => {
    const { program, port } = await start()
    await program.until('Serving on')
    const under = ask(port, '/en')
    await new Promise(resolve => setTimeout(resolve, 30))
    program.child.kill('SIGTERM')
    program.child.kill('SIGINT')
    expect((await under).status).toBe(200)
    expect(await program.ended).toBe(0)
  })

  it('does not begin on a folder that another site has, and says which', async () => {
    const { program, port, folder } = await start()
    await program.until('Serving on')
    const other = await start(folder)
    expect(await other.program.ended).toBe(1)
    expect(other.program.output()).toContain(`in use by process ${program.child.pid}`)
    expect((await ask(port, '/api/health')).status).toBe(200)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  })

  it('does not begin on a port that is taken, and makes no data folder for it', async () => {
    const folder = path.join(folders[0] ?? '', 'never')
    const taken = String(inject('sitePort'))
    const program = runProgram(['start'], { PORT: taken, IWM_DATA_DIR: folder })
    expect(await program.ended).toBe(1)
    expect(program.output()).toContain(`Port ${taken} is taken`)
    expect(existsSync(folder)).toBe(false)
  })

  it('recovers the folder of a site that was killed', async () => {
    const { program, folder } = await start()
    await program.until('Serving on')
    program.child.kill('SIGKILL')
    await program.ended
    expect(locks(folder)).toEqual(['lock'])
    const again = await start(folder)
    await again.program.until('Serving on')
    again.program.child.kill('SIGTERM')
    expect(await again.program.ended).toBe(0)
  })
})
