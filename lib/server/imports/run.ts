import 'server-only'
import type { Result } from '@/lib/core/result'
import { breather } from '../breath'
import { type Actor, type Run, runBatch, runCommand } from '../commands/command'
import { createEntries, MOST_AT_ONCE } from '../commands/create-entry'
import { foldRollups } from '../commands/fold-rollups'
import { failImport, finishImport } from '../commands/imports'
import { type Problem, problem, Refusal } from '../commands/problem'
import { publish } from '../commands/publish'
import { reviseEntry } from '../commands/revise-entry'
import type { Database } from '../db/handle'
import type { Plan, PlannedRow } from './planned'

export type RunOptions = {
  /** The import's number. */
  readonly id: number
  /**
   * Publishes all of it as one revision with these reasons; null leaves drafts. `quotes_elsewhere`: somebody confirms that words which
   * the kept text of their report does not hold are quoted from elsewhere; without that a plan with such words is refused.
   */
  readonly publish: {
    readonly reason_en: string
    readonly reason_ar: string
    readonly quotes_elsewhere?: boolean
  } | null
  /** Called after each piece, with how many rows are done; throw to stop, and nothing stays. */
  readonly onProgress: (done: number, total: number) => void
}

export type Imported = { readonly revision: number | null; readonly event_ids: readonly string[] }

type Written = {
  readonly line: number
  readonly action: 'add' | 'change'
  readonly event_id: string
  readonly version: number
  readonly replaced: number | null
}

/** Stops an import between two pieces. */
export class Cancelled extends Refusal {
  constructor() {
    super([problem('import_cancelled')])
  }
}

/** Lines that a message names; of more than it can hold, the first. */
const linesOf = (lines: readonly number[]): string => `${lines.slice(0, 20).join(', ')}${lines.length > 20 ? ' …' : ''}`

async function add(run: Run, rows: readonly PlannedRow[]): Promise<Written[]> {
  const entries = rows.flatMap(({ kind, write }) =>
    kind === null || write === null ? [] : [{ kind, fields: { ...write.fields }, citations: [...write.citations] }],
  )
  const begun = await run(createEntries, { entries })
  return rows.map(({ line }, i) => {
    const { event_id = '', version = 0 } = begun[i] ?? {}
    return { line, action: 'add', event_id, version, replaced: null }
  })
}

async function change(run: Run, { line, event_id, write }: PlannedRow): Promise<Written> {
  if (event_id === null || write === null || write.before === null) throw new Error(`line ${line} changes nothing`)
  const { version } = await run(reviseEntry, {
    event_id,
    expected: { version: write.before },
    fields: { ...write.fields },
    add_citations: [...write.citations],
  })
  return { line, action: 'change', event_id, version, replaced: write.before }
}

/**
 * Does what a plan says, in one transaction: all of its rows or none. Refuses a plan that adds and changes nothing, and one that met a
 * record which somebody changed since it was made. Why nothing came of it is noted with the import.
 */
export async function runImport(
  db: Database,
  actor: Actor,
  now: Date,
  plan: Plan,
  options: RunOptions,
): Promise<Result<Imported, readonly Problem[]>> {
  const result = await writePlan(db, actor, now, plan, options)
  // Published and answered already; what it adds up to follows by itself.
  if (result.ok && result.value.revision !== null) await foldRollups(db)
  if (!result.ok) {
    const said = (language: 'en' | 'ar') =>
      result.error
        .map(({ message }) => message[language])
        .join(' ')
        .slice(0, 4000)
    // Refused where the import is done with already, or is not theirs to try: then there is nothing to note.
    await runCommand(db, failImport, { id: options.id, en: said('en'), ar: said('ar') }, actor, now)
  }
  return result
}

/** The same without what follows: no sums, and no note of why nothing came of it. */
export async function writePlan(
  db: Database,
  actor: Actor,
  now: Date,
  plan: Plan,
  { id, publish: reasons, onProgress }: RunOptions,
): Promise<Result<Imported, readonly Problem[]>> {
  const adds = plan.rows.filter(row => row.action === 'add')
  const changes = plan.rows.filter(row => row.action === 'change')
  const total = adds.length + changes.length
  const written: Written[] = []
  const breathe = breather()
  // Publishing a row takes as long as writing it: each is half of its way.
  let opened = 0
  const tell = async (): Promise<void> => {
    await breathe()
    onProgress(reasons ? Math.floor((written.length + opened) / 2) : written.length, total)
  }
  const pause = async (more: number): Promise<void> => {
    opened += more
    await tell()
  }
  const work = async (run: Run): Promise<Imported> => {
    if (total === 0) throw new Refusal([problem('import_nothing')])
    const doubtful = [...adds, ...changes].filter(({ misquoted = [] }) => misquoted.length > 0)
    if (reasons && !reasons.quotes_elsewhere && doubtful.length > 0) {
      const lines = doubtful.map(({ line }) => line).sort((a, b) => a - b)
      throw new Refusal([problem('import_misquoted', 'quotes_elsewhere', { lines: linesOf(lines), n: lines.length })])
    }
    await tell()
    for (let from = 0; from < adds.length; from += MOST_AT_ONCE) {
      written.push(...(await add(run, adds.slice(from, from + MOST_AT_ONCE))))
      await tell()
    }
    for (const row of changes) {
      written.push(await change(run, row))
      await tell()
    }
    const event_ids = written.map(row => row.event_id)
    const revision = reasons ? (await run(publish, { event_ids, ...reasons })).revision : null
    await run(finishImport, { id, counts: plan.counts, revision, rows: written })
    return { revision, event_ids }
  }
  return runBatch(db, actor, now, work, { pause, foldsLater: true })
}
