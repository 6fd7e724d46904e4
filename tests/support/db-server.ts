import pg from 'pg'
import type { Database } from '@/lib/server/db/handle'
import { openDatabase } from '@/lib/server/db/open'
import { fill, oneAtATime, type Template, templateName } from './db-templates'

/** The server that tests may use: they make and drop databases of their own in it. */
export const serverUrl = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

async function asOwner<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 2_000 })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** Why the server cannot be used; null when it can. */
export async function serverProblem(): Promise<string | null> {
  try {
    await asOwner(client => client.query('SELECT 1'))
    return null
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error)
  }
}

function urlOf(database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

const today = (): number => Math.floor(Date.now() / 86_400_000)

/** Templates carry the day they were made, so that old ones can be told and dropped. */
const templateDay = /^iwm_template_(\d+)_/

async function names(client: pg.Client, like: string): Promise<string[]> {
  const found = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE datname LIKE $1', [
    like,
  ])
  return found.rows.map(row => row.name)
}

async function template(kind: Template): Promise<string> {
  const made = templateName(kind)
  const find = () => asOwner(async client => (await names(client, `iwm\\_template\\_%\\_${made}`))[0])
  const existing = await find()
  if (existing) return existing
  return oneAtATime(`server-${made}`, async () => {
    const meanwhile = await find()
    if (meanwhile) return meanwhile
    const draft = `iwm_making_${made}`
    const name = `iwm_template_${today()}_${made}`
    await asOwner(async client => {
      for (const old of await names(client, 'iwm\\_template\\_%')) {
        if (Number(templateDay.exec(old)?.[1]) < today() - 2) await client.query(`DROP DATABASE IF EXISTS "${old}"`)
      }
      await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`)
      await client.query(`CREATE DATABASE "${draft}"`)
    })
    const db = await openDatabase({ url: urlOf(draft) })
    try {
      await fill(db, kind)
    } finally {
      await db.close()
    }
    await asOwner(client => client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`))
    return name
  })
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Drops what killed runs left behind; a database that is in use after all stays. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  for (const name of await names(client, 'iwm\\_test\\_%')) {
    const pid = Number(name.split('_')[2])
    if (!runs(pid)) await client.query(`DROP DATABASE IF EXISTS "${name}"`).catch(() => undefined)
  }
}

let count = 0

/** A database of its own on the server with the template's content: its address, and how to be rid of it. */
export async function serverCopy(kind: Template): Promise<{ url: string; drop(): Promise<void> }> {
  const from = await template(kind)
  const worker = process.env.VITEST_WORKER_ID ?? '0'
  const name = `iwm_test_${process.pid}_${worker}_${count++}`
  await asOwner(async client => {
    if (count === 1) await dropLeftovers(client)
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${from}"`)
  })
  const drop = () =>
    asOwner(async client => void (await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)))
  return { url: urlOf(name), drop }
}

/** An open database on the server with the template's content, and how to be rid of it. */
export async function serverDatabase(kind: Template): Promise<{ db: Database; drop(): Promise<void> }> {
  const copy = await serverCopy(kind)
  const db = await openDatabase({ url: copy.url })
  const drop = async () => {
    await db.close()
    await copy.drop()
  }
  return { db, drop }
}
