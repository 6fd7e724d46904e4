import 'server-only'
import pg from 'pg'

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Makes a database of its own beside the one that `url` names, under a name that nothing else has, and drops it again. */
export async function scratchServer(
  url: string,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `iwm_bench_${process.pid}_${Date.now()}`
  await asOwner(url, `CREATE DATABASE "${name}"`)
  const at = new URL(url)
  at.pathname = `/${name}`
  return { url: at.href, drop: () => asOwner(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) }
}
