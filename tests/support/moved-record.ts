import sql from 'sql-template-tag'
import { z } from 'zod'
import { KIND_CODES, type Kind } from '@/lib/domain/kinds'
import { NAME_CODES, type NameCode, nameFields } from '@/lib/domain/names'
import { amendActor, amendOutlet, amendPlace, amendSource } from '@/lib/server/commands/amend-named'
import { type Actor, runCommand } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { mergeEntries } from '@/lib/server/commands/merge-entries'
import { publish } from '@/lib/server/commands/publish'
import { retract } from '@/lib/server/commands/retract'
import type { Database } from '@/lib/server/db/handle'
import { standingRow } from '@/lib/server/queries/standing'
import { must, REASON } from '../server/a-record'

/** What a corrected row is called from then on. */
const CORRECTED = 'Corrected for a test'

const AMENDING = { place: amendPlace, actor: amendActor, outlet: amendOutlet, source: amendSource } as const

const idRow = z.object({ id: z.string() })

/** Where a row of each table is named most, so that whatever is drawn by its name moves. */
const NAMED_MOST: Readonly<Record<NameCode, ReturnType<typeof sql>>> = {
  place: sql`select place_id as id from entry_index where place_id is not null`,
  actor: sql`select claimed_by as id from entry_index where claimed_by is not null`,
  outlet: sql`select outlet_id as id from source join citation on source_id = source.id where outlet_id is not null`,
  source: sql`select source_id as id from citation`,
}

async function namedMost(db: Database, table: NameCode): Promise<string> {
  const query = sql`select id from (${NAMED_MOST[table]}) named group by id order by count(*) desc, id limit 1`
  return z.tuple([idRow]).parse(await db.read.query(query, idRow))[0].id
}

/** The public records of a kind, the newest first. */
async function publicOnes(db: Database, kind: Kind): Promise<string[]> {
  const query = sql`select public_id as id from entry_index
    where kind = ${kind} and until is null and status = 'published' order by entry_id desc limit 3`
  return (await db.read.query(query, idRow)).map(({ id }) => id)
}

const WORDS = { summary_en: 'Made up for a test.', summary_ar: 'مختلق لاختبار.', verification: 'fair' }
const EVENT = { date_edtf: '2024-02-01', scope: 'IQ', outcome: 'hit', ...WORDS }

/** What is added of each kind: each counts in a chart as that opens. */
const ADDED = {
  attack: { ...EVENT, weapon: 'drone', target_type: 'us_forces' },
  strike: { ...EVENT, date_edtf: '2024-02-03', weapon: 'airstrike', target_type: 'us_forces' },
  milestone: {
    ...{ date_edtf: '2026-10', scope: 'IQ', milestone_kind: 'deadline', milestone_status: 'announced', ...WORDS },
    ...{ title_en: 'Made up', title_ar: 'مختلق' },
  },
  force_level: {
    ...{ date_edtf: '2024-02', scope: 'IQ', force: 'us', definition: 'present', extent: 'scope', ...WORDS },
    ...{ unit: 'troops', comparator: '≈', best: 2345 },
  },
  tally_claim: {
    ...{ date_edtf: '2024-02-01', scope: 'IQ+SY', claimant: 'us', metric: 'attacks_on_us_forces', ...WORDS },
    ...{ comparator: '=', value: 164, window_start_edtf: '2023-10-17', window_end_edtf: '2024-01-31' },
  },
} as const satisfies Readonly<Record<Kind, object>>

/**
 * Moves the record in every way that there is: adds one of each kind, takes one of each back and merges one of each into another;
 * says that the added strike answered the added attack; corrects a place, an actor, an outlet and a report. Answers the records that any revision touched.
 */
export async function moveRecord(db: Database, actor: Actor): Promise<ReadonlySet<string>> {
  const now = new Date()
  const touched = new Set<string>()
  const added = new Map<Kind, string>()
  const source_id = await namedMost(db, 'source')
  for (const kind of KIND_CODES) {
    const [taken = '', merged = '', kept = ''] = await publicOnes(db, kind)
    must(await runCommand(db, retract, { event_id: taken, ...REASON }, actor, now))
    must(await runCommand(db, mergeEntries, { event_id: merged, into: kept, ...REASON }, actor, now))
    const dues = [{ due_edtf: '2026-10', deadline_kind: 'in' as const, stated_edtf: '2026-01-05', source_id }]
    const entry = {
      ...{ kind, fields: ADDED[kind], citations: [{ source_id }] },
      dues: kind === 'milestone' ? dues : [],
    }
    const { event_id } = must(await runCommand(db, createEntry, entry, actor, now))
    must(await runCommand(db, publish, { event_ids: [event_id], ...REASON }, actor, now))
    added.set(kind, event_id)
    for (const id of [taken, merged, kept, event_id]) touched.add(id)
  }
  const [from = '', to = ''] = [added.get('strike'), added.get('attack')]
  must(await runCommand(db, linkEntries, { from, to, kind: 'responds_to' }, actor, now))
  must(await runCommand(db, publish, { event_ids: [from], ...REASON }, actor, now))
  for (const table of NAME_CODES) await correct(db, actor, table, now)
  return touched
}

async function correct(db: Database, actor: Actor, table: NameCode, now: Date): Promise<void> {
  const id = await namedMost(db, table)
  const stands = await standingRow(db.read, table, id)
  const kept = Object.keys(nameFields(table)).map(key => [key, stands?.row[key]])
  const fields = { ...Object.fromEntries(kept), [table === 'source' ? 'title' : 'name_en']: CORRECTED }
  const input = { id, expected: stands?.mark ?? '', fields, ...REASON }
  must(await runCommand(db, AMENDING[table], input, actor, now))
}
