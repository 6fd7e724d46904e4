import 'server-only'
import { z } from 'zod'
import type { OperationName } from '@/lib/domain/api/operation-words'
import { scopeFor, type TokenScope } from '@/lib/domain/token-scopes'
import { OPEN_COMMANDS } from '../commands/open-commands'
import type { Opened } from '../commands/opened'
import { ENTRY_FILTERS } from '../entry-params'
import type { Parameters } from '../parameter'
import { deskSchema } from '../read-desk'
import { LIST_PARAMETERS } from '../read-entries'
import { READ_PARAMETERS } from '../reads'
import { TALLY_PARAMETERS } from '../tally-params'
import type { IF_MATCH } from '../version-tag'
import { BODIES } from '../writes'
import * as schemas from './schemas'

/** One method of one address, as it is described. */
export type Operation = {
  readonly name: OperationName
  readonly method: 'get' | 'post' | 'patch'
  readonly path: string
  readonly query: Parameters
  readonly body?: z.ZodType
  /** The scope that a token needs. */
  readonly scope?: TokenScope
  /** Scopes of which a token needs one, by what is read. */
  readonly readBy?: readonly TokenScope[]
  /** The scope that a token needs which is shown more; none has to be brought. */
  readonly shows?: TokenScope
  /** Whether the version that was seen has to be named, or may be. */
  readonly seen?: keyof typeof IF_MATCH
  /** Status of success, and what is answered by media type. */
  readonly answer: { readonly status: 200 | 201; readonly types: Readonly<Record<string, z.ZodType>> }
  /** Headers of success that are its own; `Link` where a list goes on. */
  readonly gives?: readonly ('ETag' | 'Location' | 'Link')[]
  /** What else may be answered. */
  readonly faults: readonly number[]
  /** An address whose answer stands as the example. */
  readonly example?: string
}

const json = (schema: z.ZodType) => ({ 'application/json': schema })
/** What any address may be answered with, before anybody asks what it is. */
const ANY = [400, 405, 413, 414, 429, 503]
const READ = [404, ...ANY]
const WRITE = [401, 403, 415, 422, ...ANY]

const reads: readonly Operation[] = [
  {
    name: 'listEntries',
    method: 'get',
    path: '/api/v1/entries',
    query: { ...ENTRY_FILTERS, ...LIST_PARAMETERS },
    answer: {
      status: 200,
      types: {
        ...json(schemas.entryListSchema),
        'application/geo+json': schemas.featureListSchema,
        'text/csv': z.string(),
      },
    },
    gives: ['Link'],
    faults: READ,
    example: '/api/v1/entries?limit=1',
  },
  {
    name: 'getEntry',
    method: 'get',
    path: '/api/v1/entries/{id}',
    query: READ_PARAMETERS.entry,
    shows: 'entries:draft',
    answer: { status: 200, types: json(z.union([schemas.entryPageSchema, schemas.editedSchema])) },
    faults: [308, 401, 403, ...READ],
  },
  {
    name: 'countEntries',
    method: 'get',
    path: '/api/v1/tallies',
    query: { ...TALLY_PARAMETERS, rev: LIST_PARAMETERS.rev },
    answer: { status: 200, types: json(schemas.tallySchema) },
    faults: READ,
    example: '/api/v1/tallies?kind=attack&grain=month&stack=weapon&from=2024-02-01&to=2024-02-29',
  },
  {
    name: 'listSources',
    method: 'get',
    path: '/api/v1/sources',
    query: READ_PARAMETERS.sources,
    answer: { status: 200, types: json(schemas.sourceListSchema) },
    gives: ['Link'],
    faults: READ,
    example: '/api/v1/sources?limit=1',
  },
  {
    name: 'listChanges',
    method: 'get',
    path: '/api/v1/changes',
    query: READ_PARAMETERS.changes,
    answer: { status: 200, types: json(schemas.changeListSchema) },
    gives: ['Link'],
    faults: READ,
    example: '/api/v1/changes?limit=1',
  },
  {
    name: 'getRevision',
    method: 'get',
    path: '/api/v1/revisions/{n}',
    query: READ_PARAMETERS.revision,
    answer: { status: 200, types: json(schemas.revisionSchema) },
    gives: ['Link'],
    faults: READ,
    example: '/api/v1/revisions/1?limit=1',
  },
  {
    name: 'describe',
    method: 'get',
    path: '/api/v1/openapi.json',
    query: {},
    answer: { status: 200, types: json(z.record(z.string(), z.unknown())) },
    faults: ANY,
  },
]

/** What only a token reads. */
const deskReads: readonly Operation[] = [
  {
    name: 'readDesk',
    method: 'get',
    path: '/api/v1/desk/{list}/{key}',
    query: {},
    readBy: ['names:write', 'coverage:write', 'import', 'shares:write'],
    answer: { status: 200, types: json(deskSchema) },
    faults: [401, 403, ...READ],
  },
]

const writes: readonly Operation[] = [
  {
    name: 'addEntry',
    method: 'post',
    path: '/api/v1/entries',
    query: {},
    body: BODIES.addEntry,
    scope: 'entries:draft',
    answer: { status: 201, types: json(schemas.draftSchema) },
    gives: ['ETag', 'Location'],
    faults: WRITE,
  },
  {
    name: 'changeEntry',
    method: 'patch',
    path: '/api/v1/entries/{id}',
    query: {},
    body: BODIES.changeEntry,
    scope: 'entries:draft',
    seen: 'needed',
    answer: { status: 200, types: json(schemas.draftSchema) },
    gives: ['ETag'],
    faults: [...WRITE, 404, 409, 412, 428],
  },
  {
    name: 'publishEntry',
    method: 'post',
    path: '/api/v1/entries/{id}/publish',
    query: {},
    body: BODIES.publishEntry,
    scope: 'entries:publish',
    seen: 'taken',
    answer: { status: 200, types: json(schemas.publishedSchema) },
    gives: ['Location'],
    faults: [...WRITE, 404, 409, 412],
  },
  {
    name: 'retractEntry',
    method: 'post',
    path: '/api/v1/entries/{id}/retract',
    query: {},
    body: BODIES.reasons,
    scope: 'entries:retract',
    seen: 'taken',
    answer: { status: 200, types: json(schemas.publishedSchema) },
    faults: [...WRITE, 404, 409, 412],
  },
  {
    name: 'reinstateEntry',
    method: 'post',
    path: '/api/v1/entries/{id}/reinstate',
    query: {},
    body: BODIES.reasons,
    scope: 'entries:retract',
    seen: 'taken',
    answer: { status: 200, types: json(schemas.publishedSchema) },
    faults: [...WRITE, 404, 409, 412],
  },
  {
    name: 'mergeEntry',
    method: 'post',
    path: '/api/v1/entries/{id}/merge',
    query: {},
    body: BODIES.mergeEntry,
    scope: 'entries:merge',
    seen: 'taken',
    answer: { status: 200, types: json(schemas.publishedSchema) },
    faults: [...WRITE, 404, 409, 412],
  },
  {
    name: 'addSource',
    method: 'post',
    path: '/api/v1/sources',
    query: {},
    body: BODIES.addSource,
    scope: 'sources:write',
    answer: { status: 201, types: json(schemas.filedSchema) },
    faults: [...WRITE, 409],
  },
  {
    name: 'addImport',
    method: 'post',
    path: '/api/v1/imports',
    query: {},
    body: BODIES.addImport,
    scope: 'import',
    answer: { status: 201, types: json(schemas.broughtSchema) },
    gives: ['Location'],
    faults: WRITE,
  },
]

/** The scope that a command asks for. Throws for one that no token runs. */
function scopeOf({ command, allow }: Pick<Opened, 'command' | 'allow'>): TokenScope {
  const scope = scopeFor(allow)
  if (scope === null) throw new Error(`no scope lets a token run ${command}`)
  return scope
}

const commands = OPEN_COMMANDS.map(
  (opened): Operation => ({
    name: opened.operation,
    method: 'post',
    path: `/api/v1/commands/${opened.command}`,
    query: {},
    body: opened.body,
    scope: scopeOf(opened),
    ...(opened.seen === 'none' ? {} : { seen: opened.seen }),
    answer: { status: 200, types: json(opened.answered) },
    ...(opened.tagged ? { gives: ['ETag'] } : {}),
    faults: [...WRITE, 409, 412, ...(opened.seen === 'needed' ? [428] : [])],
  }),
)

/** Every operation of the API, reads first, commands by their own names last. */
export const OPERATIONS: readonly Operation[] = [...reads, ...deskReads, ...writes, ...commands]
