import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { z } from 'zod'
import { bears } from './bearer'

/** What the serving process writes into its data folder, for the command line of the same user on the same machine. */
const FILE = 'control.json'
const contact = z.object({ port: z.int().min(1).max(65535), token: z.string().min(32) })
const answered = z.object({ folder: z.string().optional(), error: z.string().optional() })

/** Copies that the command line has not taken away; nobody can be using them when their server starts. */
const COPY = /^copy-[0-9a-f-]{36}$/

export type Control = { close(): Promise<void> }

/**
 * Lets the command line ask the process that serves from `dataDir` for a copy of its database. It listens on the loopback
 * alone, apart from the public port, answers one question only, and only who can read the file `control.json` (mode 0600) knows
 * port and secret; a page in a browser does not, so nothing that it could be made to send is taken.
 */
export async function startControl(dataDir: string, copy: (to: string) => Promise<void>): Promise<Control> {
  const folder = path.resolve(dataDir)
  for (const name of readdirSync(folder)) {
    if (COPY.test(name)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
  const token = randomBytes(32).toString('base64url')
  const server = createServer((req, res) => {
    const answer = (status: number, body: z.infer<typeof answered>): void => {
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    req.resume()
    if (!bears(req, token)) return answer(403, { error: 'refused' })
    if (req.method !== 'POST' || req.url !== '/copy') return answer(404, { error: 'not found' })
    const to = path.join(folder, `copy-${randomUUID()}`)
    copy(to).then(
      () => answer(200, { folder: to }),
      (error: unknown) => answer(500, { error: error instanceof Error ? error.message : String(error) }),
    )
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address.port)
      else reject(new Error('no port'))
    })
  })
  const file = path.join(folder, FILE)
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify({ port, token }), { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
  return {
    close: () =>
      new Promise(resolve => {
        rmSync(file, { force: true })
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

/**
 * Asks the process that serves from `dataDir` for a copy of its database and answers the copy's folder, which is the caller's to
 * remove; null where no process offers one. Throws with the reason where it could not be made (a full disk, say).
 */
export async function askForCopy(dataDir: string): Promise<string | null> {
  let known: z.infer<typeof contact>
  try {
    known = contact.parse(JSON.parse(readFileSync(path.join(path.resolve(dataDir), FILE), 'utf8')))
  } catch {
    return null
  }
  const headers = { authorization: `Bearer ${known.token}` }
  const said = await fetch(`http://127.0.0.1:${known.port}/copy`, { method: 'POST', headers }).catch(() => null)
  // Left behind by a process that was killed; its port may be another program's by now.
  if (!said || said.status === 403 || said.status === 404) return null
  const { folder, error } = answered.parse(await said.json())
  if (folder === undefined) throw new Error(`The serving process could not copy its database: ${error ?? said.status}`)
  // Whoever listens there now is believed no further: the copy is opened and then removed.
  if (path.dirname(path.resolve(folder)) !== path.resolve(dataDir) || !COPY.test(path.basename(folder))) return null
  return folder
}
