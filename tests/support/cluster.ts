import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './site-process'

const run = promisify(execFile)

/** A Redis of a test's own, which may be killed. */
export type OwnRedis = { readonly url: string; kill(): Promise<void>; start(): Promise<void> }

/** A PostgreSQL primary, a replica that streams from it, and a Redis, all of a test's own, from the programs of this machine. */
export type Cluster = {
  readonly primary: string
  readonly replica: string
  readonly redis: OwnRedis
  /** Runs a statement on one of the two, as their owner. */
  sql(url: string, text: string): Promise<Record<string, unknown>[]>
  killReplica(): Promise<void>
  startReplica(): Promise<void>
  stop(): Promise<void>
}

const LIBRARY = '/usr/lib/postgresql'

function programs(): string | null {
  const versions = existsSync(LIBRARY) ? readdirSync(LIBRARY).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map(version => path.join(LIBRARY, version, 'bin'))
  return (
    found.find(bin => ['initdb', 'pg_ctl', 'pg_basebackup'].every(name => existsSync(path.join(bin, name)))) ?? null
  )
}

const onPath = (name: string): boolean =>
  (process.env.PATH ?? '').split(':').some(folder => existsSync(path.join(folder, name)))

/** Why no cluster can be started here; null where one can. */
export const clusterProblem = (): string | null =>
  programs() === null ? 'PostgreSQL is not installed' : onPath('redis-server') ? null : 'redis-server is not installed'

/** PostgreSQL refuses to run as root. */
const root = process.getuid?.() === 0
const asOwner = (words: readonly string[]): [string, string[]] => {
  const all = root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...words] : [...words]
  return [all[0] ?? '', all.slice(1)]
}

async function answers(port: number): Promise<void> {
  const once = () =>
    new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
  for (let tries = 0; tries < 300; tries++) {
    if (await once()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers on port ${port}`)
}

/** Starts a Redis that keeps nothing on disk. */
export async function ownRedis(): Promise<OwnRedis> {
  const port = await freePort()
  let child: ChildProcess | null = null
  const start = async () => {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    child = spawn('redis-server', settings, { stdio: 'ignore', cwd: tmpdir() })
    await answers(port)
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      const ended = new Promise(resolve => child?.once('close', resolve))
      child?.kill('SIGKILL')
      await ended
    },
  }
}

/** Starts a cluster with one empty database. Throws where a program of it is missing: see `clusterProblem`. */
export async function startCluster(): Promise<Cluster> {
  const bin = programs()
  if (bin === null) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(path.join(tmpdir(), 'iwm-cluster-'))
  if (root) await run('chown', ['postgres:postgres', folder])
  else chmodSync(folder, 0o700)
  const postgres = (name: string, ...words: string[]) => {
    const [file, rest] = asOwner([path.join(bin, name), ...words])
    return run(file, rest, { cwd: folder })
  }
  const at = (name: string): string => path.join(folder, name)
  const start = (name: string, port: number) => {
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c wal_level=replica -c hot_standby=on`
    return postgres('pg_ctl', '-D', at(name), '-l', at(`${name}.log`), '-w', '-s', '-o', options, 'start')
  }
  const [first, second] = [await freePort(), await freePort()]
  await postgres('initdb', '-D', at('primary'), '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8')
  await start('primary', first)
  const url = (port: number): string => `postgres://postgres@127.0.0.1:${port}/iwm`
  const sql = async (address: string, text: string) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }
  await sql(url(first).replace(/iwm$/, 'postgres'), 'CREATE DATABASE iwm')
  const source = ['-h', '127.0.0.1', '-p', String(first), '-U', 'postgres']
  await postgres('pg_basebackup', '-D', at('replica'), '-R', '-X', 'stream', '-c', 'fast', ...source)
  await start('replica', second)
  const redis = await ownRedis()
  const stop = (name: string) =>
    postgres('pg_ctl', '-D', at(name), '-m', 'immediate', '-s', 'stop').catch(() => undefined)
  return {
    primary: url(first),
    replica: url(second),
    redis,
    sql,
    killReplica: async () => void (await stop('replica')),
    startReplica: async () => void (await start('replica', second)),
    stop: async () => {
      await redis.kill()
      await stop('replica')
      await stop('primary')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
