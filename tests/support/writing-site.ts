import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import sql from 'sql-template-tag'
import type { TokenScope } from '@/lib/domain/token-scopes'
import { openDatabase } from '@/lib/server/db/open'
import { copyOfTemplate } from './db-embedded'
import { serverCopy } from './db-server'
import { ask, type Heard } from './http-site'
import { freePort, type Program, runProgram } from './site-process'

/** A database with the starting data and somebody whose token writes and publishes, on either engine. */
export type Place = {
  readonly settings: Readonly<Record<string, string>>
  readonly token: string
  drop(): Promise<void>
}

/** Makes such a database: a folder, or a database on the tests' server. */
export async function placeFor(
  kind: 'embedded' | 'server',
  scopes: readonly TokenScope[] = ['entries:draft', 'entries:publish'],
): Promise<Place> {
  const copy = kind === 'server' ? await serverCopy('loaded') : null
  const folder = copy ? null : await copyOfTemplate('loaded')
  const token = `iwm_${randomBytes(32).toString('base64url')}`
  const db = await openDatabase(copy ? { url: copy.url } : { dataDir: folder ?? '' })
  await db.transaction(async tx => {
    await tx.execute(
      sql`INSERT INTO "user" (id, name, email, role, kind, two_factor_enabled)
          VALUES ('w', 'W', 'w@example.org', 'reviewer', 'person', true)`,
    )
    await tx.execute(sql`INSERT INTO api_token (name, token_sha256, user_id, scopes, created_by, created_at)
      VALUES ('writer', ${createHash('sha256').update(token).digest('hex')}, 'w', ${`{${scopes.join(',')}}`}::text[], 'w', now())`)
  })
  await db.close()
  return {
    settings: copy ? { DATABASE_URL: copy.url } : { IWM_DATA_DIR: folder ?? '' },
    token,
    drop: async () => {
      await copy?.drop()
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Settings by which a program is started with a clock that stands so many days from the machine's. */
export function clockMoved(days: number): Readonly<Record<string, string>> {
  const clock = new URL('moved-clock.mjs', import.meta.url).href
  return { NODE_OPTIONS: `--import ${clock}`, IWM_TEST_CLOCK_MS: String(days * 86_400_000) }
}

export type Started = { readonly program: Program; readonly port: number }

/** Starts the finished site on a place, and waits until it serves unless told not to. */
export async function startOn(
  place: Pick<Place, 'settings'>,
  more: Readonly<Record<string, string>> = {},
  wait = true,
): Promise<Started> {
  const port = await freePort()
  const program = runProgram(['start'], { PORT: String(port), LOG_LEVEL: 'warn', ...place.settings, ...more })
  if (wait) await program.until('Serving on')
  return { program, port }
}

/** Writes as a program does. */
export const send = (port: number, token: string, at: string, body: unknown): Promise<Heard> =>
  ask(port, `/api/v1/${at}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Writes a draft whose summary is `mark`. */
export function writeDraft(port: number, token: string, mark: string): Promise<Heard> {
  return send(port, token, 'entries', { kind: 'attack', fields: { date_edtf: '2026-02-28', summary_en: mark } })
}

/** Writes a record and publishes it; answers its id when the site has said that it is public, else null. */
export async function writePublic(port: number, token: string, mark: string): Promise<string | null> {
  const sources = await ask(port, '/api/v1/sources?limit=1')
  const source_id = /"id":"([^"]+)"/.exec(String(sources.body))?.[1] ?? ''
  const words = { summary_en: mark, summary_ar: mark }
  const facts = { date_edtf: '2026-02-28', scope: 'IQ', weapon: 'drone', outcome: 'hit', target_type: 'us_forces' }
  const made = await send(port, token, 'entries', {
    kind: 'attack',
    fields: { ...facts, ...words, verification: 'weak' },
    citations: [{ source_id }],
  })
  if (made.status !== 201) return null
  const id = eventIdOf(made)
  const reason = { reason_en: 'Made up for a test.', reason_ar: 'مختلق لاختبار.' }
  const out = await send(port, token, `entries/${id}/publish`, reason)
  return out.status === 200 ? id : null
}

/** The summary of a public record; null where there is none. */
export async function publicSummary(port: number, eventId: string): Promise<string | null> {
  const heard = await ask(port, `/api/v1/entries/${eventId}`)
  return heard.status === 200 ? (/"summary_en":"([^"]*)"/.exec(String(heard.body))?.[1] ?? null) : null
}

/** The summary of a draft as its writer reads it; null where there is none. */
export async function draftSummary(port: number, token: string, eventId: string): Promise<string | null> {
  const heard = await ask(port, `/api/v1/entries/${eventId}?draft=1`, { headers: { authorization: `Bearer ${token}` } })
  return heard.status === 200 ? (/"summary_en":"([^"]*)"/.exec(String(heard.body))?.[1] ?? null) : null
}

export const eventIdOf = (heard: Heard): string => /"event_id":"([^"]+)"/.exec(String(heard.body))?.[1] ?? ''
