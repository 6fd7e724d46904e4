import 'server-only'
import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'
import { getRevision } from '../queries/change-log'
import { listChanges } from '../queries/changes'
import { getEntry } from '../queries/entry'
import { entryContext } from '../queries/entry-context'
import { resolveRevision } from '../queries/revision'
import { listSources } from '../queries/sources'
import { runTally } from '../queries/tally'
import { entryItem } from './entry-item'
import { among, ID, limit, limitOf, oneOf, PATH_PARAMETERS, REVISION, readOne, revisionOf } from './params'
import { draftEntry } from './read-draft'
import { answer, badParameter, json, mergedInto, nextLink, notFound } from './respond'
import { boundRows, TALLY_PARAMETERS, tallyOf } from './tally-params'

const PAGE = 50
export const MOST = 500
/** Records that `changes` names of each revision and change; `counts` has how many there are, `revisions/{n}` the others. */
const NAMED = 50

/** Where a list of revisions, and one of the records of a revision, goes on. */
const BEFORE = oneOf(z.string().regex(/^\d{1,9}$/), 'parameter_cursor')
const AFTER = oneOf(PATH_PARAMETERS.id.schema, 'parameter_cursor')
/** What was known by then; whether there is such a revision is for the record to say. */
const SINCE = oneOf(REVISION.schema, 'parameter_revision')

/** What these addresses are asked by, by name. */
export const READ_PARAMETERS = {
  entry: { rev: REVISION, draft: among(['0', '1']) },
  sources: { rev: REVISION, cursor: ID, limit: limit(MOST) },
  changes: { rev: REVISION, since: SINCE, cursor: BEFORE, limit: limit(MOST) },
  revision: { cursor: AFTER, limit: limit(MOST) },
} as const

/** `GET /api/v1/entries/{id}`: one record with all that bears on it. One that was merged redirects. `draft=1` is for tokens alone. */
export function entry(request: Request, id: string): Promise<Response> {
  return answer(request, READ_PARAMETERS.entry, async (db, params) => {
    if (readOne(params, 'draft', READ_PARAMETERS.entry.draft) === '1') return draftEntry(request, id)
    const rev = await revisionOf(db, params)
    const page = await getEntry(db, id, rev)
    if (page === null) return notFound('entry_unknown', { id })
    if ('merged_into' in page) return mergedInto(request, id, page.merged_into)
    const { record, citations, conflicts, dues, links, history } = page
    const item = entryItem(record, await entryContext(db, [record], rev))
    return json({ as_of: rev, ...item, citations, conflicts, dues, links, history })
  })
}

/** `GET /api/v1/tallies`: counts by period, counted as of a revision. */
export function tallies(request: Request): Promise<Response> {
  return answer(request, { ...TALLY_PARAMETERS, rev: REVISION }, async (db, params) => {
    const tally = tallyOf(params, await revisionOf(db, params))
    return json({ revision: tally.revision, rows: boundRows(params, await runTally(db, tally)) })
  })
}

/** `GET /api/v1/sources`: the reports that public records rest on. */
export function sources(request: Request): Promise<Response> {
  return answer(request, READ_PARAMETERS.sources, async (db, params) => {
    const rev = await revisionOf(db, params)
    const cursor = readOne(params, 'cursor', READ_PARAMETERS.sources.cursor) ?? null
    const list = await listSources(db, { rev, cursor, limit: limitOf(params, PAGE, MOST) })
    return json({ revision: rev, ...list }, nextLink(request, list.next_cursor))
  })
}

/** `GET /api/v1/changes`: revisions, newest first; `since` (a revision or a day) leaves out what was known by then. */
export function changes(request: Request): Promise<Response> {
  return answer(request, READ_PARAMETERS.changes, async (db, params) => {
    const rev = await revisionOf(db, params)
    const asked = readOne(params, 'since', SINCE)
    // A day before the first revision is a good question: everything is new since then.
    const none = asked === undefined || asked === '0' || isPlainDate(asked) ? 0 : null
    const since = (asked === undefined || asked === '0' ? null : await resolveRevision(db, asked)) ?? none
    if (since === null) return badParameter('parameter_revision', 'since', { value: asked ?? '' })
    const cursor = readOne(params, 'cursor', BEFORE)
    const before = cursor === undefined ? null : Number(cursor)
    const list = await listChanges(db, { rev, since, cursor: before, limit: limitOf(params, PAGE, MOST), named: NAMED })
    const next = list.next_cursor?.toString() ?? null
    return json({ revision: rev, items: list.items, next_cursor: next }, nextLink(request, next))
  })
}

/** `GET /api/v1/revisions/{n}`: one revision with what its hash is made of, and the records that it touched by public id. */
export function revision(request: Request, number: string): Promise<Response> {
  return answer(request, READ_PARAMETERS.revision, async (db, params) => {
    const cursor = readOne(params, 'cursor', AFTER) ?? null
    const page = { cursor, limit: limitOf(params, MOST, MOST) }
    const asked = PATH_PARAMETERS.n.schema.safeParse(number)
    const found = asked.success ? await getRevision(db, asked.data, page) : null
    return found ? json(found, nextLink(request, found.next_cursor)) : notFound('parameter_revision', { value: number })
  })
}
