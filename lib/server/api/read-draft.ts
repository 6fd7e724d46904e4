import 'server-only'
import { kindDefinition } from '@/lib/domain/kinds'
import { database } from '../db/current'
import { editing } from '../queries/editing'
import { deskLinks } from '../queries/links'
import { Fault, readProblem } from './problem-details'
import { THEIRS } from './read-desk'
import { json, mergedInto, notFound } from './respond'
import { tokenFor } from './token'
import { versionTag } from './version-tag'

/**
 * `GET /api/v1/entries/{id}?draft=1`: the newest version of a record, public or not, as `PATCH` takes it and with the tag that `PATCH`
 * wants. Only for a token that may draft.
 */
export async function draftEntry(request: Request, id: string): Promise<Response> {
  try {
    await tokenFor(request, 'entry.draft', new Date())
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return readProblem(new Fault(error.status, error.problems, { ...error.headers, ...THEIRS }))
  }
  const found = await editing(database().read, id)
  if (!found) return notFound('entry_unknown', { id })
  if (found.merged_into) return mergedInto(request, id, found.merged_into)
  const { event_id, kind, version, status, current, columns, citations, conflicts, dues } = found
  const fields = Object.fromEntries(Object.keys(kindDefinition(kind).fields).map(key => [key, columns[key] ?? null]))
  const links = await deskLinks(database().read, found.entry_id)
  return json(
    { event_id, kind, status, version, revision: current, fields, citations, conflicts, dues, links },
    { ...THEIRS, etag: versionTag(version) },
  )
}
