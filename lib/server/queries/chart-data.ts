import 'server-only'
import { join } from 'sql-template-tag'
import type { ChartData, ChartForceLevel, ChartNeed, ChartSource } from '@/lib/charts/chart-data'
import type { TallyRow } from '@/lib/domain/tally'
import type { Preferences } from '@/lib/i18n/preferences'
import type { ReadDb } from '../db/handle'
import { publicAsOf } from './as-of'
import { coverage } from './coverage'
import { names } from './names'
import { recordsOfKind } from './records'
import { citedBy, sourceLabels } from './source-labels'
import { runTally } from './tally'
import { tallySourcesSql } from './tally-sql'

/** Everything that a chart asked for, as of revision `rev`. `prefs` decide the language in which reports are named. */
export async function chartData(db: ReadDb, need: ChartNeed, rev: number, prefs: Preferences): Promise<ChartData> {
  const tallies: Record<string, readonly TallyRow[]> = {}
  const asked = Object.entries(need.tallies).map(([key, tally]) => ({ key, tally: { ...tally, revision: rev } }))
  for (const { key, tally } of asked) tallies[key] = await runTally(db, tally)
  const forceLevels = need.forceLevels ? await levels(db, rev, prefs) : []
  const counted: readonly ChartSource[] =
    asked.length === 0
      ? distinct(forceLevels.flatMap(level => level.source_names))
      : await sourceLabels(
          db,
          join(
            asked.map(({ tally }) => tallySourcesSql(tally)),
            ' union ',
            '(',
            ')',
          ),
          prefs,
        )
  return {
    revision: rev,
    tallies,
    forceLevels,
    milestones: need.milestones
      ? (await recordsOfKind(db, 'milestone', [publicAsOf('t', rev)], rev)).map(({ record }) => record)
      : [],
    coverage: await coverage(db, rev),
    names: await names(db),
    sources: counted,
  }
}

async function levels(db: ReadDb, rev: number, prefs: Preferences): Promise<ChartForceLevel[]> {
  const found = await recordsOfKind(db, 'force_level', [publicAsOf('t', rev)], rev)
  const cited = await citedBy(
    db,
    found.map(({ entry_id }) => entry_id),
    rev,
    prefs,
  )
  return found.map(({ entry_id, record }) => ({ ...record, source_names: cited.get(entry_id) ?? [] })).toReversed()
}

function distinct(sources: readonly ChartSource[]): ChartSource[] {
  return [...new Map(sources.map(source => [source.id, source])).values()]
}
