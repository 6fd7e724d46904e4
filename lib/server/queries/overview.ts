import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import type { PlainDate } from '@/lib/core/plain-date'
import { lastDaysOfCoverage, watchedIn } from '@/lib/domain/coverage'
import { type CommitmentState, stateOf } from '@/lib/domain/deadline'
import type { AttackRecord, ForceLevelRecord, MilestoneRecord } from '@/lib/domain/record'
import { WHOLE_THEATRE } from '@/lib/domain/scope'
import type { Preferences } from '@/lib/i18n/preferences'
import type { ReadDb } from '../db/handle'
import { publicAsOf } from './as-of'
import { type Change, listChanges } from './changes'
import { type CommitmentRow, commitments } from './commitments'
import { coverage } from './coverage'
import { recordsOfKind } from './records'
import { citedBy, type SourceLabel } from './source-labels'
import { runTally } from './tally'
import { admitsSql } from './tally-sql'

export type Overview = {
  /** The newest stated number of US troops present in all of Iraq, and the reports that it rests on. */
  readonly latestForce: { readonly record: ForceLevelRecord; readonly sources: readonly SourceLabel[] } | null
  /** Commitments with what became of them by `today`, by the due date first stated. */
  readonly commitments: readonly (CommitmentRow & { readonly state: CommitmentState })[]
  readonly lastAttack: AttackRecord | null
  /** Attacks in the last 30 days that end on the last day watched, whole theatre; `covered` of those days were watched. */
  readonly attacksLast30DaysOfCoverage: {
    readonly from: PlainDate
    readonly to: PlainDate
    readonly covered: number
    readonly value: number
    readonly low: number
    readonly high: number
  } | null
  /** Newest first. */
  readonly milestones: readonly MilestoneRecord[]
  /** The latest revisions, newest first. */
  readonly changes: readonly Change[]
}

const LATEST_CHANGES = 6
/** Records that a revision names of each change; the page of the revision has them all. */
const NAMED = 6
const WINDOW_DAYS = 30

/** Commitments with what became of them by `today`, by the due date first stated. */
export async function overviewCommitments(db: ReadDb, rev: number, today: PlainDate): Promise<Overview['commitments']> {
  return (await commitments(db, rev)).flatMap(row => {
    const state = stateOf(row, today)
    return state ? [{ ...row, state }] : []
  })
}

/** What the first page says, as of a revision and for one day in Baghdad. */
export async function overview(db: ReadDb, rev: number, today: PlainDate, prefs: Preferences): Promise<Overview> {
  const kept = await overviewCommitments(db, rev, today)
  const milestones = await recordsOfKind(db, 'milestone', [publicAsOf('t', rev)], rev)
  return {
    latestForce: await latestForce(db, rev, today, prefs),
    commitments: kept,
    lastAttack: await lastAttack(db, rev, today),
    attacksLast30DaysOfCoverage: await attacksLately(db, rev, today),
    milestones: milestones.map(({ record }) => record),
    changes: (await listChanges(db, { rev, limit: LATEST_CHANGES, named: NAMED })).items,
  }
}

async function latestForce(db: ReadDb, rev: number, today: PlainDate, prefs: Preferences) {
  const stated = await recordsOfKind(
    db,
    'force_level',
    [
      publicAsOf('t', rev),
      sql`t.force = 'us' and t.definition = 'present' and t.extent = 'scope' and t.unit = 'troops' and t.scope = 'IQ'`,
      sql`t.date_max <= ${today}::date`,
    ],
    rev,
  )
  // Of two that may be of the same day, the one whose last possible day is later; then the one stated more exactly.
  const [newest] = stated.toSorted((a, b) => order(b.record) - order(a.record))
  if (!newest) return null
  const cited = await citedBy(db, [newest.entry_id], rev, prefs)
  return { record: newest.record, sources: cited.get(newest.entry_id) ?? [] }
}

function order(record: ForceLevelRecord): number {
  return Date.parse(record.date_max ?? '0001-01-01') - (record.date_prec ?? 0)
}

/** The version of the last attack by day: the end of the index on (kind, date_max, entry_id). */
export const lastAttackSql = (rev: number, today: PlainDate): Sql => sql`
  select v.id from entry_index v
  where v.kind = 'attack' and v.date_max <= ${today}::date and ${publicAsOf('v', rev)} and ${admitsSql('best', 'v', rev)}
  order by v.date_max desc, v.entry_id desc limit 1`

async function lastAttack(db: ReadDb, rev: number, today: PlainDate): Promise<AttackRecord | null> {
  const [newest] = await recordsOfKind(db, 'attack', [sql`t.id in (${lastAttackSql(rev, today)})`], rev)
  return newest?.record ?? null
}

async function attacksLately(db: ReadDb, rev: number, today: PlainDate) {
  const window = lastDaysOfCoverage(watchedIn(await coverage(db, rev), WHOLE_THEATRE), 'attack', WINDOW_DAYS, today)
  if (!window) return null
  const rows = await runTally(db, {
    kind: 'attack',
    measure: 'events',
    grain: 'year',
    split: 'none',
    filters: { from: window.from, to: window.to },
    scope: WHOLE_THEATRE,
    revision: rev,
  })
  const sum = (member: 'value' | 'low' | 'high') => rows.reduce((total, row) => total + row[member], 0)
  return { ...window, value: sum('value'), low: sum('low'), high: sum('high') }
}
