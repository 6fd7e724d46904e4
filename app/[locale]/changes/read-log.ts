import type { LogValues } from '@/components/changes/log-filter'
import { westernDigits } from '@/lib/core/fold'
import { isPlainDate } from '@/lib/core/plain-date'
import { isKind } from '@/lib/domain/kinds'
import type { ReadDb } from '@/lib/server/db/handle'
import type { LogFilter } from '@/lib/server/queries/change-log'
import { CHANGES } from '@/lib/server/queries/changes'
import { resolveRevision } from '@/lib/server/queries/revision'
import { one, type Query } from '../open-page'

/** What the address asks for as one revision: its number, or the text that is none of those up to `newest`; null where it asks for none. */
export function readOneRevision(
  query: Query,
  newest: number,
): { readonly n: number | null; readonly text: string } | null {
  const text = westernDigits(one(query, 'revision') ?? '').trim()
  if (text === '') return null
  const n = numberIn(text)
  return { n: n !== null && n >= 1 && n <= newest ? n : null, text: text.slice(0, 12) }
}

export type ReadLog = {
  readonly filter: LogFilter
  /** What the form shows, as the address holds it. */
  readonly values: LogValues
  /** Revision after which the log begins; null for all of it. */
  readonly since: number | null
  /** What the address asks for as a beginning where there is none such. */
  readonly unknownSince: string | null
  /** Parameters whose value could not be read and were left out. */
  readonly unread: readonly string[]
}

/** The revision to begin after: a number, or a day (its last revision); a day before the first one begins at the beginning. */
async function beginning(db: ReadDb, text: string): Promise<number | null> {
  if (text === '0') return 0
  return (await resolveRevision(db, text)) ?? (isPlainDate(text) ? 0 : null)
}

/** Reads what the log is asked for. Never throws: a value that cannot be read is left out and named. */
export async function readLog(db: ReadDb, query: Query): Promise<ReadLog> {
  const unread: string[] = []
  const read = <T extends string>(key: string, good: (text: string) => text is T): T | undefined => {
    const text = one(query, key)
    if (text === undefined) return undefined
    if (good(text)) return text
    unread.push(key)
    return undefined
  }
  const day = (text: string): text is string => isPlainDate(text)
  const [kind, from, to] = [read('kind', isKind), read('from', day), read('to', day)]
  const asked = westernDigits(one(query, 'since') ?? '').trim()
  const since = asked === '' ? null : await beginning(db, asked)
  return {
    filter: { kinds: kind && [kind], from, to, since: since ?? undefined },
    values: { ...(kind ? { kind } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) },
    since,
    unknownSince: asked !== '' && since === null ? asked.slice(0, 40) : null,
    unread,
  }
}

/** What the page of one revision is narrowed to. Never throws: a value that cannot be read is left out and named. */
export function readTouched(query: Query) {
  const kind = [one(query, 'kind') ?? ''].find(isKind)
  const change = CHANGES.find(what => what === one(query, 'change'))
  const view = { ...(kind ? { kind } : {}), ...(change ? { change } : {}) }
  return { view, unread: ['kind', 'change'].filter(key => one(query, key) !== undefined && !Object.hasOwn(view, key)) }
}

/** A whole number that an address parameter holds; null for anything else. */
export function numberIn(text: string | undefined): number | null {
  const digits = westernDigits(text ?? '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
