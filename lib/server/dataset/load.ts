import 'server-only'
import type { ZodType, z } from 'zod'
import { groupBy } from '@/lib/core/group-by'
import { err, ok, type Result } from '@/lib/core/result'
import type { TableName } from '@/lib/domain/dataset/column'
import { KIND_CODES, type Kind, kindDefinition } from '@/lib/domain/kinds'
import { addActor, addOutlet, addPlace, addSource } from '../commands/add-named'
import { type Actor, type Run, runBatch } from '../commands/command'
import { createEntries, MOST_AT_ONCE } from '../commands/create-entry'
import { linkEntries } from '../commands/link-entries'
import { issueProblems, type Problem, problem, Refusal, refuse } from '../commands/problem'
import { publish } from '../commands/publish'
import { setCoverage } from '../commands/set-coverage'
import type { Database } from '../db/handle'
import { holdsEntries } from '../queries/holds-entries'
import type { ReadRow, ReadTables } from './read-tables'
import { dataTable, KIND_TABLE } from './tables'

export type LoadOptions = {
  /** Publishes all of it as one revision with these reasons; null leaves drafts. */
  readonly publish: { readonly reason_en: string; readonly reason_ar: string } | null
  /** Does everything and then takes it back. */
  readonly dryRun: boolean
  readonly onProgress: (done: number, total: number) => void
}

export type Loaded = { readonly revision: number | null; readonly entries: number }

/** A row as a command takes it; refuses with the table, the row's place in it and the member that is wrong. */
function parsed<S extends ZodType>(schema: S, row: unknown, at: string): z.output<S> {
  const read = schema.safeParse(row, { reportInput: true })
  if (!read.success) throw new Refusal(issueProblems(read.error.issues, at))
  return read.data
}

/** Members of a row under their names, without those that stand in the file for its reader alone. */
const only = (row: ReadRow, left: readonly string[]): ReadRow =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !left.includes(key)))

/** What the row of a record says of its fields: a file of events has its summaries under the codebook's names. */
function fieldsOf(kind: Kind, row: ReadRow): ReadRow {
  const named: ReadRow = { summary_en: row.notes, summary_ar: row.notes_ar, ...row }
  const keys = Object.keys(kindDefinition(kind).fields).filter(key => named[key] !== undefined && named[key] !== null)
  return Object.fromEntries(keys.map(key => [key, named[key]]))
}

class Loader {
  readonly #rows: (name: TableName) => readonly ReadRow[]

  constructor(
    readonly run: Run,
    tables: ReadTables,
    readonly onProgress: LoadOptions['onProgress'],
  ) {
    this.#rows = name => tables.get(name) ?? []
  }

  async names(): Promise<void> {
    const { run } = this
    const each = (name: TableName) => this.#rows(name).map((row, i) => ({ row, at: `${name}.${i + 1}` }))
    for (const { row, at } of each('outlets')) await run(addOutlet, parsed(addOutlet.input, row, at))
    for (const { row, at } of each('sources')) await run(addSource, parsed(addSource.input, row, at))
    for (const { row, at } of each('actors')) await run(addActor, parsed(addActor.input, row, at))
    for (const { row, at } of each('places')) await run(addPlace, parsed(addPlace.input, row, at))
  }

  /** All records with their parts, by number; answers their ids. */
  async entries(): Promise<string[]> {
    const parts = (name: TableName) => groupBy(this.#rows(name), ({ event_id }) => event_id)
    const [citations, conflicts, dues] = [parts('citations'), parts('conflicting-values'), parts('due-statements')]
    const of = (groups: ReturnType<typeof parts>, id: unknown) =>
      (groups.get(id) ?? []).map(row => only(row, ['number', 'event_id']))
    const total = KIND_CODES.reduce((sum, kind) => sum + this.#rows(KIND_TABLE[kind]).length, 0)
    const begun: string[] = []
    for (const kind of KIND_CODES) {
      const rows = this.#rows(KIND_TABLE[kind])
      for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
        const entries = rows.slice(from, from + MOST_AT_ONCE).map(row => ({
          kind,
          event_id: row.event_id,
          fields: fieldsOf(kind, row),
          citations: of(citations, row.event_id),
          conflicts: of(conflicts, row.event_id),
          dues: of(dues, row.event_id),
        }))
        const input = parsed(createEntries.input, { entries }, `${KIND_TABLE[kind]}.${from + 1}`)
        begun.push(...(await this.run(createEntries, input)).map(({ event_id }) => event_id))
        this.onProgress(begun.length, total)
      }
    }
    return begun
  }

  async ties(): Promise<boolean> {
    for (const [i, row] of this.#rows('links').entries())
      await this.run(linkEntries, parsed(linkEntries.input, row, `links.${i + 1}`))
    const { columns } = dataTable('coverage')
    const periods = this.#rows('coverage')
    for (const [i, row] of periods.entries()) {
      const known = columns.map(({ name }) => name).filter(name => name !== 'number')
      const input = Object.fromEntries(known.map(name => [name, row[name]]))
      await this.run(setCoverage, parsed(setCoverage.input, input, `coverage.${i + 1}`))
    }
    return periods.length > 0
  }
}

/**
 * Takes over a whole data set, in one transaction: names, records under the ids that they have, what belongs to them, and watched
 * time. Only into an instance that holds no record. What was withdrawn and the revisions before are history of the instance that
 * the file came from, and stay there.
 */
export async function loadDataset(
  db: Database,
  actor: Actor,
  now: Date,
  tables: ReadTables,
  { publish: reasons, dryRun, onProgress }: LoadOptions,
): Promise<Result<Loaded, readonly Problem[]>> {
  if (await holdsEntries(db.read)) return err([problem('dataset_not_empty')])
  let tried: Loaded | null = null
  const result = await runBatch(db, actor, now, async run => {
    const loader = new Loader(run, tables, onProgress)
    await loader.names()
    const event_ids = await loader.entries()
    const coverage = await loader.ties()
    const revision = reasons
      ? (await run(publish, { event_ids, coverage, quotes_elsewhere: true, ...reasons })).revision
      : null
    const done = { revision, entries: event_ids.length }
    if (!dryRun) return done
    tried = done
    // Nothing of it stays: a refused batch leaves nothing behind.
    return refuse('import_cancelled')
  })
  return tried === null ? result : ok(tried)
}
