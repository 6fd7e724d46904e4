import { fold } from '@/lib/core/fold'
import { isPlainDate } from '@/lib/core/plain-date'
import { err, ok, type Result } from '@/lib/core/result'
import { readWrittenDate } from '@/lib/i18n/written-date'
import { type Problem, problem } from '@/lib/server/commands/problem'
import type { ReadDb } from '@/lib/server/db/handle'
import { outletList } from '@/lib/server/queries/pick-lists'

const LEVELS = ['full', 'thin', 'single_source', 'none'] as const

type Period = {
  readonly level: (typeof LEVELS)[number]
  readonly date_min: string
  readonly date_max: string
  readonly note_en: string | null
  readonly note_ar: string | null
  readonly scope: string | null
  readonly outlets: string[]
}

/** What a form says of a watched period, as commands take it: days as people write them, outlets by any of their names; or all that cannot be read. */
export async function readCoverage(
  db: ReadDb,
  { level = '', note_en = '', note_ar = '', scope = '', outlets = '', ...days }: Readonly<Record<string, string>>,
): Promise<Result<Period, readonly Problem[]>> {
  const problems: Problem[] = []
  const known = LEVELS.find(one => one === level)
  if (!known) problems.push(problem('choice', 'level'))
  const read: string[] = []
  for (const name of ['date_min', 'date_max'] as const) {
    const day = readWrittenDate(days[name] ?? '')
    if (day.ok && isPlainDate(day.value)) read.push(day.value)
    else problems.push(problem((days[name] ?? '').trim() === '' ? 'required' : 'date', name))
  }
  const [date_min = '', date_max = ''] = read
  const listed = await outletList(db)
  const readers: string[] = []
  for (const name of outlets.split(/[,\u060c;]/).map(one => one.trim())) {
    if (name === '') continue
    const found = listed.find(one => [one.id, one.en, one.ar].some(spelling => fold(spelling) === fold(name)))
    if (found) readers.push(found.id)
    else problems.push(problem('outlet_unknown', 'outlets', { id: name }))
  }
  if (!known || problems.length > 0) return err(problems)
  return ok({
    level: known,
    date_min,
    date_max,
    note_en: note_en.trim() || null,
    note_ar: note_ar.trim() || null,
    scope: scope || null,
    outlets: readers,
  })
}
