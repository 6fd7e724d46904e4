import sql from 'sql-template-tag'
import { expect } from 'vitest'
import { z } from 'zod'
import * as commandRoute from '@/app/api/v1/commands/[name]/route'
import * as deskRoute from '@/app/api/v1/desk/[list]/[key]/route'
import * as mergeRoute from '@/app/api/v1/entries/[id]/merge/route'
import * as publishRoute from '@/app/api/v1/entries/[id]/publish/route'
import * as reinstateRoute from '@/app/api/v1/entries/[id]/reinstate/route'
import * as retractRoute from '@/app/api/v1/entries/[id]/retract/route'
import * as entryRoute from '@/app/api/v1/entries/[id]/route'
import * as entriesRoute from '@/app/api/v1/entries/route'
import * as importsRoute from '@/app/api/v1/imports/route'
import * as sourcesRoute from '@/app/api/v1/sources/route'
import type { TokenScope } from '@/lib/domain/token-scopes'
import { runCommand } from '@/lib/server/commands/command'
import { addToken } from '@/lib/server/commands/tokens'
import type { Database } from '@/lib/server/db/handle'
import { must } from '../a-record'

/** People of every sort that tokens act as: each with the second factor that their role asks for. */
export async function addPeople(db: Database): Promise<void> {
  await db.transaction(async tx => {
    for (const [id, role] of [
      ['admin', 'admin'],
      ['reviewer', 'reviewer'],
      ['other', 'reviewer'],
      ['editor', 'editor'],
      ['contributor', 'contributor'],
      ['leaver', 'contributor'],
    ] as const)
      await tx.execute(sql`insert into "user" (id, name, email, role, kind, two_factor_enabled)
        values (${id}, ${id}, ${`${id}@example.org`}, ${role}, 'person', ${role === 'admin' || role === 'reviewer'})`)
  })
}

/** A token of somebody, made a moment ago. */
export async function tokenOf(db: Database, user_id: string, ...scopes: TokenScope[]) {
  const input = { name: 'bot', user_id, scopes, expires_at: null }
  return must(await runCommand(db, addToken, input, { userId: 'admin' }, new Date(Date.now() - 1000)))
}

export type Sent = {
  readonly token?: string
  readonly headers?: Record<string, string>
  readonly method?: string
}

/** A request as a program writes it: JSON, with its token. Text is sent as it is. */
export function request(path: string, body: unknown, { token, headers = {}, method = 'POST' }: Sent = {}): Request {
  const own = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return new Request(`http://localhost:3000/api/v1/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...own, ...headers },
    ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

const verbs = new Map(
  Object.entries({ publish: publishRoute, retract: retractRoute, reinstate: reinstateRoute, merge: mergeRoute }),
)
const at = (id: string) => ({ params: Promise.resolve({ id }) })

/** Sends a write to the address that takes it: `entries`, `sources`, `imports`, `commands/{name}`, `entries/{id}`, `entries/{id}/publish|retract|reinstate|merge`. */
export async function tell(path: string, body: unknown, sent: Sent = {}): Promise<Response> {
  const [list, id, verb] = path.split('/')
  if (list === 'sources') return sourcesRoute.POST(request(path, body, sent))
  if (list === 'commands')
    return commandRoute.POST(request(path, body, sent), { params: Promise.resolve({ name: id ?? '' }) })
  if (list === 'imports') return importsRoute.POST(request(path, body, sent))
  if (id === undefined) return entriesRoute.POST(request(path, body, sent))
  if (verb === undefined) return entryRoute.PATCH(request(path, body, { ...sent, method: 'PATCH' }), at(id))
  const route = verbs.get(verb)
  if (!route) throw new Error(`no address ${path}`)
  return route.POST(request(path, body, sent), at(id))
}

/** The draft of a record as a token reads it. */
export const draft = (id: string, sent: Sent = {}) =>
  entryRoute.GET(request(`entries/${id}?draft=1`, null, { ...sent, method: 'GET' }), at(id))

/** One thing of the desk as a token reads it. */
export const deskRead = (list: string, key: string, sent: Sent = {}) =>
  deskRoute.GET(request(`desk/${list}/${key}`, null, { ...sent, method: 'GET' }), {
    params: Promise.resolve({ list, key }),
  })

/** What is answered to a draft that was begun or changed. */
export const made = z.object({ event_id: z.string(), version: z.number(), status: z.literal('draft') })

export const told = z.looseObject({
  status: z.number(),
  title: z.string(),
  detail: z.string(),
  detail_en: z.string(),
  detail_ar: z.string(),
  errors: z.array(
    z.looseObject({
      code: z.string(),
      field: z.string().optional(),
      pointer: z.string().optional(),
      detail: z.string(),
    }),
  ),
})

/** Status and, for each fault, code and member; also checks that they are problem details in both languages. */
export async function refusal(answer: Response): Promise<string[]> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { status, detail_en, detail_ar, errors } = told.parse(await answer.json())
  expect(status).toBe(answer.status)
  expect(detail_en).toMatch(/[a-z]/)
  expect(detail_ar).toMatch(/[\u0600-\u06ff]/)
  return [String(status), ...errors.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`))]
}
