import 'server-only'
import { z } from 'zod'
import { IMPORT_FORMATS, importOptionsSchema } from '@/lib/domain/import/reading'
import { addSource } from '../commands/add-named'
import { createEntry } from '../commands/create-entry'
import { prepareImport } from '../commands/imports'
import { text as words } from '../commands/inputs'
import { mergeEntries } from '../commands/merge-entries'
import { problem } from '../commands/problem'
import { publish } from '../commands/publish'
import { reinstate } from '../commands/reinstate'
import { retract } from '../commands/retract'
import { reviseEntry } from '../commands/revise-entry'
import { bring } from '../imports/open'
import { PATH_PARAMETERS } from './params'
import { Fault, writeProblem } from './problem-details'
import { write } from './write'

/** Why the public record is changed: it stands in the log of changes in both languages. */
const reasons = z.strictObject({ reason_en: words, reason_ar: words })

/** What the body of each write holds: the schema that checks it also describes it. */
export const BODIES = {
  addEntry: createEntry.input,
  changeEntry: reviseEntry.input.omit({ event_id: true, expected: true }),
  reasons,
  publishEntry: reasons.extend({ quotes_elsewhere: publish.input.shape.quotes_elsewhere }),
  mergeEntry: mergeEntries.input.omit({ event_id: true, expected: true }),
  addSource: addSource.input,
  addImport: z.strictObject({
    file_name: words,
    content: z.string().min(1),
    format: z.enum(IMPORT_FORMATS).optional(),
    options: importOptionsSchema.default(importOptionsSchema.parse({})),
  }),
} as const

/** `POST /api/v1/entries`: begins a record as a draft. */
export function postEntry(request: Request): Promise<Response> {
  return write(request, {
    command: createEntry,
    body: BODIES.addEntry,
    seen: 'none',
    input: body => body,
    answer: made => ({ status: 201, body: { ...made, status: 'draft' }, tag: made.version }),
    location: ({ event_id }) => `/api/v1/entries/${event_id}?draft=1`,
  })
}

/** `PATCH /api/v1/entries/{id}`: changes the draft of a record, begun from the public version where there is none. */
export function patchEntry(request: Request, event_id: string): Promise<Response> {
  return onEntry(request, event_id, () =>
    write(request, {
      command: reviseEntry,
      body: BODIES.changeEntry,
      seen: 'needed',
      input: (body, version) => ({ ...body, event_id, expected: { version: version ?? 0 } }),
      answer: made => ({ status: 200, body: { ...made, status: 'draft' }, tag: made.version }),
      field: ofBody,
    }),
  )
}

/** `POST /api/v1/entries/{id}/publish`: publishes its draft as one revision. */
export function publishEntry(request: Request, event_id: string): Promise<Response> {
  return onEntry(request, event_id, () =>
    write(request, {
      command: publish,
      body: BODIES.publishEntry,
      seen: 'taken',
      input: (body, version) => ({
        ...body,
        event_ids: [event_id],
        expected: version === null ? {} : { [event_id]: version },
      }),
      answer: ({ revision }) => ({ status: 200, body: { event_id, status: 'published', revision } }),
      location: () => `/api/v1/entries/${event_id}`,
      field: field => ofDraft(field, event_id),
    }),
  )
}

/** `POST /api/v1/entries/{id}/retract`: takes a public record back; it stays readable and says so. */
export function retractEntry(request: Request, event_id: string): Promise<Response> {
  return onEntry(request, event_id, () =>
    write(request, {
      command: retract,
      body: reasons,
      seen: 'taken',
      input: (body, version) => ({ ...body, event_id, ...standing(version) }),
      answer: ({ revision }) => ({ status: 200, body: { event_id, status: 'retracted', revision } }),
      field: ofBody,
    }),
  )
}

/** `POST /api/v1/entries/{id}/reinstate`: undoes a retraction that was wrong. */
export function reinstateEntry(request: Request, event_id: string): Promise<Response> {
  return onEntry(request, event_id, () =>
    write(request, {
      command: reinstate,
      body: reasons,
      seen: 'taken',
      input: (body, version) => ({ ...body, event_id, ...standing(version) }),
      answer: ({ revision }) => ({ status: 200, body: { event_id, status: 'published', revision } }),
      field: ofBody,
    }),
  )
}

/** `POST /api/v1/entries/{id}/merge`: makes it one with another record, to which its id leads for ever. */
export function mergeEntry(request: Request, event_id: string): Promise<Response> {
  return onEntry(request, event_id, () =>
    write(request, {
      command: mergeEntries,
      body: BODIES.mergeEntry,
      seen: 'taken',
      input: (body, version) => ({ ...body, event_id, ...standing(version) }),
      answer: ({ revision }) => ({ status: 200, body: { event_id, status: 'merged', revision } }),
      field: ofBody,
    }),
  )
}

/** `POST /api/v1/sources`: files a report that records can cite. Its text is kept for the desk alone. */
export function postSource(request: Request): Promise<Response> {
  return write(request, {
    command: addSource,
    body: BODIES.addSource,
    seen: 'none',
    input: body => body,
    answer: made => ({ status: 201, body: made }),
  })
}

/** `POST /api/v1/imports`: brings a file of many records, which waits at the desk until somebody has looked at what would become of it. */
export function postImport(request: Request): Promise<Response> {
  return write(request, {
    command: prepareImport,
    body: BODIES.addImport,
    seen: 'none',
    input: ({ file_name, content, format, options }) => {
      const brought = bring(new TextEncoder().encode(content))
      if (!brought.ok) throw new Fault(422, [{ ...brought.error, field: 'content' }])
      return { ...brought.value, format: format ?? brought.value.format, file_name, options }
    },
    answer: ({ id }) => ({ status: 201, body: { id, status: 'waiting' } }),
    location: ({ id }) => `/en/admin/imports/${id}`,
  })
}

/** Nothing is asked of the database for an id that no record can have. */
async function onEntry(request: Request, id: string, then: () => Promise<Response>): Promise<Response> {
  if (PATH_PARAMETERS.id.schema.safeParse(id).success) return then()
  return writeProblem(request, new Fault(404, [problem('entry_unknown', undefined, { id })]))
}

/** The version that a command is to find standing, where the request names one. */
const standing = (version: number | null) => (version === null ? {} : { expected: { version } })

/** The version stands in a header: where it is another, no member of the body is at fault. */
const ofBody = (field: string): string | undefined => (field === 'expected' ? undefined : field)

/** What publication calls the parts of a draft: `IWM-A-0001.scope` is its field `scope`; its version stands in a header. */
function ofDraft(field: string, id: string): string | undefined {
  if (field === 'event_ids') return field
  if (!field.startsWith(`${id}.`)) return undefined
  const part = field.slice(id.length + 1)
  return part === 'citations' ? part : `fields.${part}`
}
