import 'server-only'
import type { OperationName } from '@/lib/domain/api/operation-words'
import { entries } from '../read-entries'
import { changes, revision, sources, tallies } from '../reads'
import { json } from '../respond'
import { openApi } from './document'
import { OPERATIONS } from './operations'

const READS: Readonly<Partial<Record<OperationName, (request: Request) => Promise<Response>>>> = {
  listEntries: entries,
  countEntries: tallies,
  listSources: sources,
  listChanges: changes,
  getRevision: request => revision(request, '1'),
}

/** What the addresses that stand as examples answer now: facts of the record, cut to one item. */
export async function liveExamples(origin: string): Promise<ReadonlyMap<string, unknown>> {
  const examples = new Map<string, unknown>()
  for (const { name, example } of OPERATIONS) {
    const read = READS[name]
    if (example === undefined || !read) continue
    const answered = await read(new Request(new URL(example, origin)))
    if (answered.ok) examples.set(example, await answered.json())
  }
  return examples
}

/** `GET /api/v1/openapi.json`: what this API is, for programs. */
export async function description(request: Request): Promise<Response> {
  return json(openApi(await liveExamples(new URL(request.url).origin)))
}
