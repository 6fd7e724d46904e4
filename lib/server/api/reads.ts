import 'server-only'
import { isPlainDate } from '@/lib/core/plain-date'
import { getRevision } from '../queries/change-log'
import { listChanges } from '../queries/changes'
import { getEntry } from '../queries/entry'
import { entryContext } from '../queries/entry-context'
import { resolveRevision } from '../queries/revision'
import { listSources } from '../queries/sources'
import { runTally } from '../queries/tally'
import { entryItem } from './entry-item'
import { choice, limitOf, revisionOf, single } from './params'
import { draftEntry } from './read-draft'
import { answer, badParameter, json, nextLink, notFound, redirect } from './respond'
import { boundRows, tallyOf } from './tally-params'

const PAGE = 50
const MOST = 500
/** Records that `changes` names of each revision and change; `counts` has how many there are, `revisions/{n}` the others. */
const NAMED = 50

/** `GET /api/v1/entries/{id}`: one record with all that bears on it. One that was merged redirects. `draft=1` is for tokens alone. */
export function entry(request: Request, id: string): Promise<Response> {
  return answer(request, async (db, params) => {
    if (choice(params, 'draft', ['0', '1'] as const) === '1') return draftEntry(request, id)
    const rev = await revisionOf(db, params)
    const page = await getEntry(db, id, rev)
    if (page === null) return notFound('entry_unknown', { id })
    if ('merged_into' in page) return redirect(request, `/api/v1/entries/${page.merged_into}`)
    const { record, citations, conflicts, dues, links, history } = page
    const item = entryItem(record, await entryContext(db, [record], rev))
    return json({ as_of: rev, ...item, citations, conflicts, dues, links, history })
  })
}

/** `GET /api/v1/tallies`: counts by period, counted as of a revision. */
export function tallies(request: Request): Promise<Response> {
  return answer(request, async (db, params) => {
    const tally = tallyOf(params, await revisionOf(db, params))
    return json({ revision: tally.revision, rows: boundRows(params, await runTally(db, tally)) })
  })
}

/** `GET /api/v1/sources`: the reports that public records rest on. */
export function sources(request: Request): Promise<Response> {
  return answer(request, async (db, params) => {
    const rev = await revisionOf(db, params)
    const cursor = single(params, 'cursor')
    const list = await listSources(db, { rev, cursor: cursor ?? null, limit: limitOf(params, PAGE, MOST) })
    return json({ revision: rev, ...list }, nextLink(request, list.next_cursor))
  })
}

/** `GET /api/v1/changes`: revisions, newest first; `since` (a revision or a day) leaves out what was known by then. */
export function changes(request: Request): Promise<Response> {
  return answer(request, async (db, params) => {
    const rev = await revisionOf(db, params)
    const asked = single(params, 'since')
    // A day before the first revision is a good question: everything is new since then.
    const none = asked === undefined || asked === '0' || isPlainDate(asked) ? 0 : null
    const since = (asked === undefined || asked === '0' ? null : await resolveRevision(db, asked)) ?? none
    if (since === null) return badParameter('parameter_revision', 'since', { value: asked ?? '' })
    const cursor = single(params, 'cursor')
    if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) return badParameter('parameter_cursor', 'cursor')
    const before = cursor === undefined ? null : Number(cursor)
    const list = await listChanges(db, { rev, since, cursor: before, limit: limitOf(params, PAGE, MOST), named: NAMED })
    const next = list.next_cursor?.toString() ?? null
    return json({ revision: rev, items: list.items, next_cursor: next }, nextLink(request, next))
  })
}

/** `GET /api/v1/revisions/{n}`: one revision with what its hash is made of, and the records that it touched by public id. */
export function revision(request: Request, number: string): Promise<Response> {
  return answer(request, async (db, params) => {
    const cursor = single(params, 'cursor') ?? null
    if (cursor !== null && !/^IWM-[A-Z]-\d{4,9}$/.test(cursor)) return badParameter('parameter_cursor', 'cursor')
    const page = { cursor, limit: limitOf(params, MOST, MOST) }
    const found = /^\d{1,9}$/.test(number) ? await getRevision(db, Number(number), page) : null
    return found ? json(found, nextLink(request, found.next_cursor)) : notFound('parameter_revision', { value: number })
  })
}
