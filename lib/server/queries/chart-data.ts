import 'server-only'
import { join } from 'sql-template-tag'
import type {
  ChartClaims,
  ChartCommitment,
  ChartData,
  ChartForceLevel,
  ChartNeed,
  ChartSource,
  Narrowing,
} from '@/lib/charts/chart-data'
import { questionOf } from '@/lib/domain/claim-question'
import type { TallyRow } from '@/lib/domain/tally'
import type { Preferences } from '@/lib/i18n/preferences'
import type { ReadDb } from '../db/handle'
import { publicAsOf } from './as-of'
import { claimSums } from './claim-sums'
import { type CommitmentRow, commitments } from './commitments'
import { coverage } from './coverage'
import type { DueRow } from './entry-parts'
import { type Names, names } from './names'
import { narrowedSql } from './narrowed-sql'
import { recordsOfKind } from './records'
import { eventSourcesSql, responses } from './responses'
import { resolveSearch } from './search'
import { citedBy, labelOf, sourceLabels } from './source-labels'
import { runTally } from './tally'
import { tallySourcesSql } from './tally-sql'

/**
 * Everything that a chart asked for, as of revision `rev`. `prefs` decide the language in which reports are named; `known` are the
 * names of places and actors where the page has read them.
 */
export async function chartData(
  db: ReadDb,
  need: ChartNeed,
  rev: number,
  prefs: Preferences,
  known?: Names,
): Promise<ChartData> {
  const tallies: Record<string, readonly TallyRow[]> = {}
  const asked = Object.entries(need.tallies).map(([key, tally]) => ({ key, tally: { ...tally, revision: rev } }))
  for (const { key, tally } of asked) tallies[key] = await runTally(db, tally)
  const forceLevels = need.forceLevels ? await levels(db, rev, prefs, need.narrowing) : []
  const kept = need.commitments ? (await commitments(db, rev, need.narrowing)).map(row => commitment(row, prefs)) : []
  const answered = need.responses && (await responses(db, need.responses, rev))
  const counted: readonly ChartSource[] = answered
    ? await sourceLabels(db, eventSourcesSql(answered.events, rev), rev, prefs)
    : asked.length === 0
      ? distinct([
          ...forceLevels.flatMap(level => level.source_names),
          ...kept.flatMap(row => row.dues.map(due => due.source)),
        ])
      : await sourceLabels(
          db,
          join(
            await Promise.all(
              asked.map(async ({ tally }) => tallySourcesSql(tally, await resolveSearch(db, tally.filters.q, rev))),
            ),
            ' union ',
            '(',
            ')',
          ),
          rev,
          prefs,
        )
  return {
    revision: rev,
    tallies,
    forceLevels,
    ...(need.commitments ? { commitments: kept } : {}),
    ...(answered ? { responses: answered } : {}),
    milestones: need.milestones
      ? (await recordsOfKind(db, 'milestone', [publicAsOf('t', rev)], rev)).map(({ record }) => record)
      : [],
    ...(need.claims ? { claims: await claims(db, rev, prefs, need.narrowing) } : {}),
    coverage: await coverage(db, rev),
    names: known ?? (await names(db, rev)),
    sources: counted,
  }
}

function commitment({ record, dues }: CommitmentRow, prefs: Preferences): ChartCommitment {
  return { record, dues: dues.map(due => ({ ...pickDue(due), source: labelOf(due, prefs) })) }
}

/** What a chart draws of a statement: the columns of its report stay out of the page. */
function pickDue({
  id,
  due_edtf,
  due_min,
  due_max,
  deadline_kind,
  stated_edtf,
  stated_min,
  stated_max,
  ...due
}: DueRow) {
  const { stated_by, conditional } = due
  return { id, due_edtf, due_min, due_max, deadline_kind, stated_edtf, stated_min, stated_max, stated_by, conditional }
}

/** Records with the reports that each cites, named in the reader's language. */
async function withSources<R>(
  db: ReadDb,
  found: readonly { readonly entry_id: number; readonly record: R }[],
  rev: number,
  prefs: Preferences,
) {
  const entries = found.map(({ entry_id }) => entry_id)
  const cited = await citedBy(db, entries, rev, prefs)
  return found.map(({ entry_id, record }) => ({ ...record, source_names: cited.get(entry_id) ?? [] }))
}

async function levels(
  db: ReadDb,
  rev: number,
  prefs: Preferences,
  narrowing: Narrowing = {},
): Promise<ChartForceLevel[]> {
  const found = await recordsOfKind(
    db,
    'force_level',
    [publicAsOf('t', rev), ...(await narrowedSql(db, 'force_level', narrowing, rev))],
    rev,
  )
  return (await withSources(db, found, rev, prefs)).toReversed()
}

async function claims(db: ReadDb, rev: number, prefs: Preferences, narrowing: Narrowing = {}): Promise<ChartClaims> {
  const found = await recordsOfKind(
    db,
    'tally_claim',
    [publicAsOf('t', rev), ...(await narrowedSql(db, 'tally_claim', narrowing, rev))],
    rev,
  )
  const questions = found.flatMap(({ record }) => {
    const question = questionOf(record)
    return question.ok ? [question.value] : []
  })
  return {
    records: await withSources(db, found, rev, prefs),
    sums: await claimSums(db, questions, rev),
  }
}

function distinct(sources: readonly ChartSource[]): ChartSource[] {
  return [...new Map(sources.map(source => [source.id, source])).values()]
}
