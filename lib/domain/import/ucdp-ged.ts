import { isPlainDate } from '@/lib/core/plain-date'
import { actorOf, isForeign, MADE, madeGrade, madeSummary, placeOf, precisionOf } from './foreign'
import type { Gazetteer } from './gazetteer'
import type { CellProblem, Cells, ImportOptions, Reading } from './reading'

const day = (cell: string | undefined): string | null => {
  const text = (cell ?? '').trim().slice(0, 10)
  return isPlainDate(text) ? text : null
}

/**
 * UCDP date_prec: 1 the day, 2 and 3 some days between two ends, 4 the month, 5 more than a month. A summary event of several days
 * is doubt about the day here: UCDP does not say that it lasted.
 */
function dateOf(cells: Cells): { readonly date: string } | { readonly problem: CellProblem } {
  const [start, end] = [day(cells.date_start), day(cells.date_end)]
  if (start === null || end === null || end < start) {
    return { problem: { field: start === null ? 'date_start' : 'date_end', code: 'date' } }
  }
  const precision = (cells.date_prec ?? '').trim()
  if (precision === '1' && start === end) return { date: start }
  if (precision === '4' && start.slice(0, 7) === end.slice(0, 7)) return { date: start.slice(0, 7) }
  if (precision === '5' && start.slice(0, 4) === end.slice(0, 4) && start.slice(0, 7) !== end.slice(0, 7))
    return { date: start.slice(0, 4) }
  return { date: start === end ? `${start}~` : `${start}/${end}` }
}

function count(cells: Cells, column: string, problems: CellProblem[]): number | null {
  const text = (cells[column] ?? '').trim()
  if (text === '') return null
  if (/^\d{1,9}$/.test(text)) return Number(text)
  problems.push({ field: column, code: 'number' })
  return null
}

/**
 * Reads a row of the UCDP Georeferenced Event Dataset. Its pairs of sides have no direction, so the kind is asked for; rows where
 * neither side is the US or the coalition are not ours. low, best and high are kept, where_prec and date_prec are UCDP's own
 * codes. After the GED codebook (24.1).
 */
export function readUcdpRow(cells: Cells, names: Gazetteer, options: ImportOptions): Reading {
  const sides = [cells.side_a ?? '', cells.side_b ?? '']
  if (!sides.some(isForeign)) return { skip: 'not_foreign' }
  const problems: CellProblem[] = []
  const kind = options.kind === 'attack' || options.kind === 'strike' ? options.kind : null
  if (kind === null) problems.push({ field: 'kind', code: 'kind_unknown' })
  const id = (cells.id ?? '').trim()
  if (id === '') problems.push({ field: 'id', code: 'required' })
  const when = dateOf(cells)
  if ('problem' in when) problems.push(when.problem)
  const date_edtf = 'date' in when ? when.date : ''
  const where = placeOf([cells.where_coordinates, cells.adm_2, cells.adm_1, cells.country], names)
  const stated = count(cells, 'where_prec', problems) ?? 6
  // The foreign side struck, or was attacked: whichever the file is said to hold.
  const [foreign = '', other = ''] = isForeign(sides[0] ?? '') ? sides : sides.toReversed()
  const [one, two] = [
    actorOf(kind === 'strike' ? foreign : other, names),
    actorOf(kind === 'strike' ? other : foreign, names),
  ]
  const origin = { set: 'UCDP GED', id }
  const facts = {
    kind: kind ?? ('attack' as const),
    weapon: 'unknown',
    outcome: 'unknown',
    date_edtf,
    place: where.place,
  }
  return {
    kind: facts.kind,
    event_id: null,
    external_id: `ucdp-ged:${id}`,
    sources: [],
    made: MADE,
    quote: (cells.source_headline ?? '').trim() || null,
    fields: {
      date_edtf,
      scope: where.place?.scope ?? null,
      place_id: where.place?.id ?? null,
      where_prec: precisionOf(stated, where),
      weapon: facts.weapon,
      outcome: facts.outcome,
      target_type: 'unknown',
      actor1: one.id,
      actor2: two.id,
      fatalities_low: count(cells, 'low', problems),
      fatalities_best: count(cells, 'best', problems),
      fatalities_high: count(cells, 'high', problems),
      ...madeGrade(origin),
      ...madeSummary(facts, origin),
    },
    problems,
    remarks: [...where.remarks, ...one.remarks, ...two.remarks, { code: 'summary_made' }],
  }
}
