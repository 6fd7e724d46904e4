import { isPlainDate } from '@/lib/core/plain-date'
import { formats } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { readWrittenDate } from '@/lib/i18n/written-date'
import { WEAPON } from '../vocabularies/event'
import type { Localized } from '../vocabulary'
import { actorOf, isForeign, MADE, madeGrade, madeSummary, placeOf, precisionOf } from './foreign'
import type { Gazetteer } from './gazetteer'
import { items } from './read-cell'
import type { CellProblem, Cells, ImportOptions, Reading, Remark } from './reading'

const TAKEN = new Set(['Explosions/Remote violence', 'Battles', 'Violence against civilians'])
const INTERCEPTED = 'Disrupted weapons use'

/** Words of a description that name a weapon, from the most particular. */
const WEAPON_WORDS: readonly (readonly [string, RegExp])[] = [
  ['ballistic_missile', /ballistic/i],
  ['cruise_missile', /cruise missile/i],
  ['drone', /\bdrones?\b|\bUAVs?\b|unmanned/i],
  ['mortar', /mortar/i],
  ['rocket', /rockets?\b|katyusha|grad\b/i],
  ['artillery', /artillery|shell(s|ed|ing)\b/i],
]

/** ACLED's sub-event types that name a weapon by themselves. */
const BY_TYPE: Readonly<Record<string, string>> = {
  'Remote explosive/landmine/IED': 'ied',
  'Armed clash': 'small_arms',
}

function weaponNames(codes: readonly string[]) {
  const words: Readonly<Record<string, Localized>> = WEAPON
  const said = (locale: Locale) =>
    formats(defaultPreferences(locale)).list(codes.map(code => words[code]?.[locale] ?? code))
  return { words_en: said('en'), words_ar: said('ar') }
}

function weaponOf(kind: 'attack' | 'strike', type: string, notes: string) {
  if (kind === 'strike') return { weapon: type === 'Air/drone strike' ? 'airstrike' : 'unknown', remarks: [] }
  const sure = BY_TYPE[type]
  if (sure) return { weapon: sure, remarks: [] }
  const named = WEAPON_WORDS.filter(([, words]) => words.test(notes)).map(([code]) => code)
  const [first = 'unknown'] = named
  const remarks: Remark[] = named.length === 0 ? [] : [{ code: 'weapon_by_words', values: weaponNames(named) }]
  return { weapon: named.length > 1 ? 'mixed' : first, remarks }
}

/** ACLED time_precision: 1 the day, 2 the week around it, 3 the month. */
function dateOf(cells: Cells): { readonly date: string } | { readonly problem: CellProblem } {
  const read = readWrittenDate(cells.event_date ?? '', null)
  const day = read.ok && isPlainDate(read.value) ? read.value : null
  if (day === null) return { problem: { field: 'event_date', code: 'date' } }
  const precision = (cells.time_precision ?? '1').trim() || '1'
  if (precision === '1') return { date: day }
  return { date: precision === '2' ? `${day}~` : day.slice(0, 7) }
}

/** ACLED geo_precision (1 the place, 2 its part of the area, 3 the larger area) as UCDP where_prec. */
const WHERE: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 4 }

/**
 * Reads a row of ACLED's own export. A row is ours where a side is the US or the coalition: as the second it was attacked, as the first it
 * struck (in battles ACLED's order says nothing, which is remarked). Fatalities of 0 are left empty: ACLED writes 0 also where
 * nobody reported any. Codes after ACLED's codebook (2023).
 */
export function readAcledRow(cells: Cells, names: Gazetteer, options: ImportOptions): Reading {
  const type = (cells.sub_event_type ?? '').trim()
  const intercepted = type === INTERCEPTED
  if (!intercepted && !TAKEN.has((cells.event_type ?? '').trim())) return { skip: 'not_attack' }
  const side = (n: 1 | 2) => [cells[`actor${n}`] ?? '', ...items(cells[`assoc_actor_${n}`] ?? '')]
  const attacked = side(2).some(isForeign)
  if (!attacked && !side(1).some(isForeign)) return { skip: 'not_foreign' }
  const kind = options.kind === 'attack' || options.kind === 'strike' ? options.kind : attacked ? 'attack' : 'strike'
  const id = (cells.event_id_cnty ?? '').trim()
  const when = dateOf(cells)
  const problems = 'problem' in when ? [when.problem] : []
  if (id === '') problems.push({ field: 'event_id_cnty', code: 'required' })
  const where = placeOf([cells.location, cells.admin2, cells.admin1, cells.country], names)
  const { weapon, remarks } = weaponOf(kind, type, cells.notes ?? '')
  const [one, two] = [actorOf(cells.actor1 ?? '', names), actorOf(cells.actor2 ?? '', names)]
  const dead = Number((cells.fatalities ?? '').trim() || '0')
  if (!Number.isInteger(dead) || dead < 0) problems.push({ field: 'fatalities', code: 'number' })
  const date_edtf = 'date' in when ? when.date : ''
  const outcome = intercepted ? 'intercepted' : 'unknown'
  const origin = { set: 'ACLED', id }
  const battle: Remark[] = cells.event_type?.trim() === 'Battles' ? [{ code: 'side_by_order' }] : []
  return {
    kind,
    event_id: null,
    external_id: `acled:${id}`,
    sources: [],
    made: MADE,
    quote: (cells.notes ?? '').trim() || null,
    fields: {
      date_edtf,
      scope: where.place?.scope ?? null,
      place_id: where.place?.id ?? null,
      where_prec: precisionOf(WHERE[(cells.geo_precision ?? '').trim()] ?? 1, where),
      weapon,
      outcome,
      target_type: 'unknown',
      actor1: one.id,
      actor2: two.id,
      fatalities_best: dead > 0 ? dead : null,
      ...madeGrade(origin),
      ...madeSummary({ kind, weapon, outcome, date_edtf, place: where.place }, origin),
    },
    problems,
    remarks: [
      ...where.remarks,
      ...one.remarks,
      ...two.remarks,
      ...remarks,
      ...battle,
      ...(dead === 0 ? [{ code: 'zero_left' } as const] : []),
      { code: 'summary_made' },
    ],
  }
}
