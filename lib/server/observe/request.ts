import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** What became of the database while a request was answered, so that the answer can say it. */
export type DatabaseTrouble = 'down' | 'slow'

/** The request that is being answered, for the log and for what goes wrong far below it. */
export type RequestContext = {
  readonly id: string
  trouble: DatabaseTrouble | null
  /** Its answer came from the store. */
  kept: boolean
  /** What was found out holds for this moment alone: its answer is not kept. */
  passing: boolean
  /** Set where any copy of the database that holds a revision will do; what is personal or writes sets none. */
  copy: { readonly revision: number } | null
}

declare global {
  /** See `requestContext`. */
  var iwmRequests: AsyncLocalStorage<RequestContext> | undefined
}

/** It hangs on `globalThis` because Next's bundle and the server entry each load a copy of this module, and both log. */
function storage(): AsyncLocalStorage<RequestContext> {
  globalThis.iwmRequests ??= new AsyncLocalStorage()
  return globalThis.iwmRequests
}

/** Header by which a request is named on its way through several programs. */
export const REQUEST_ID_HEADER = 'x-request-id'

/** The id that a request brings, if it is one (letters, digits and `-_.:`, at most 128: it goes into log lines); else a new one. */
export function requestId(sent: string | string[] | undefined): string {
  return typeof sent === 'string' && /^[\w.:-]{1,128}$/.test(sent) ? sent : randomUUID()
}

/** Runs `run` as part of answering a request. */
export function inRequest<T>(id: string, run: () => T): T {
  return storage().run({ id, trouble: null, kept: false, passing: false, copy: null }, run)
}

/** The request that is being answered here; undefined outside of one. */
export function requestContext(): RequestContext | undefined {
  return storage().getStore()
}

/** Notes that what the request is answered with now may be better in a moment, so that it is not kept for others. */
export function notePassing(): void {
  const context = requestContext()
  if (context) context.passing = true
}

/** Notes that the database failed the request that is being answered, if one is. */
export function noteTrouble(trouble: DatabaseTrouble): void {
  const context = requestContext()
  if (context) context.trouble = trouble
}
