import 'server-only'
import { z } from 'zod'
import { NAMES, type NameCode } from '@/lib/domain/names'
import { type Permission, permits, type Role } from '@/lib/domain/permissions'
import { actorShape, outletShape, placeShape, reportShape } from '../commands/named-shapes'
import { database } from '../db/current'
import type { ReadDb } from '../db/handle'
import { statedPeriod, statedRow } from '../queries/coverage'
import { importState, stateRow } from '../queries/imports'
import { findShare, shareRow } from '../queries/shares'
import { standingRow } from '../queries/standing'
import type { DESK_LISTS } from './params'
import { Fault, readProblem } from './problem-details'
import { json, notFound } from './respond'
import { tokenFor } from './token'
import { versionTag } from './version-tag'

/** For one reader alone: nobody keeps it. */
export const THEIRS = { 'cache-control': 'private, no-store', vary: 'authorization' } as const

type Asker = { readonly userId: string; readonly role: Role }
type Reading = {
  readonly allow: Permission
  readonly read: (db: ReadDb, key: string, now: Date, asker: Asker) => Promise<unknown>
}

const SHAPES = { outlet: outletShape, actor: actorShape, place: placeShape, source: reportShape } as const

/** What a row of names says, as it is corrected. */
export const standingSchema = z.object({
  id: z.string(),
  /** Where it leads, if it was merged. */
  merged_into: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
  /** What a correction names as `expected`. */
  mark: z.string(),
})

const named = (table: NameCode): Reading => ({
  allow: NAMES[table].needs,
  async read(db, key): Promise<z.output<typeof standingSchema> | null> {
    const found = await standingRow(db, table, key)
    if (!found) return null
    const { row, mark } = found
    const fields = Object.fromEntries(Object.keys(SHAPES[table]).map(name => [name, row[name] ?? null]))
    return { id: key, merged_into: typeof row.merged_into === 'string' ? row.merged_into : null, fields, mark }
  },
})

/** A number of a row; null for a key that is none. */
const numberOf = (key: string): number | null => (/^\d{1,9}$/.test(key) ? Number(key) : null)

const numbered = (allow: Permission, read: (db: ReadDb, number: number) => Promise<unknown>): Reading => ({
  allow,
  read: async (db, key) => {
    const number = numberOf(key)
    return number === null ? null : read(db, number)
  },
})

/** What of a link its maker is told: its number and its maker's account are of no use to a program. */
export const linkSchema = shareRow.omit({ id: true, created_by: true, maker: true })

/** What the desk reads one of, by the name of its list. */
export const DESK_READS = {
  outlets: named('outlet'),
  actors: named('actor'),
  places: named('place'),
  sources: named('source'),
  coverage: numbered('coverage.edit', statedPeriod),
  imports: numbered('import.prepare', importState),
  shares: {
    allow: 'share.manage',
    async read(db, key, now, { userId, role }) {
      const found = await findShare(db, key, now)
      if (!found || (found.created_by !== userId && !permits(role, 'share.all'))) return null
      const { id: _, created_by: __, maker: ___, ...link } = found
      return link
    },
  },
} as const satisfies Readonly<Record<(typeof DESK_LISTS)[number], Reading>>

/** What is answered of one thing of any of them. */
export const deskSchema = z.union([standingSchema, statedRow, stateRow, linkSchema])

const isList = (list: string): list is keyof typeof DESK_READS => Object.hasOwn(DESK_READS, list)

/** `GET /api/v1/desk/{list}/{key}`: one outlet, place, import, … as the desk has it, with what a command needs to change it. */
export async function deskThing(request: Request, list: string, key: string): Promise<Response> {
  try {
    if (!isList(list)) return notFound()
    const reading: Reading = DESK_READS[list]
    const now = new Date()
    const asker = await tokenFor(request, reading.allow, now)
    // What no database holds is the name of nothing.
    const found = /\0|\p{Surrogate}/u.test(key) ? null : await reading.read(database().read, key, now, asker)
    if (found === null) return notFound()
    const version = z.object({ version: z.number() }).safeParse(found)
    return json(found, { ...THEIRS, ...(version.success ? { etag: versionTag(version.data.version) } : {}) })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return readProblem(new Fault(error.status, error.problems, { ...error.headers, ...THEIRS }))
  }
}
