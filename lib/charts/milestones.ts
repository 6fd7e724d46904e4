import { dayNumber } from '@/lib/core/plain-date'
import { happenedThen } from '@/lib/domain/milestone-happened'
import type { MilestoneRecord } from '@/lib/domain/record'
import { PHASE } from '@/lib/domain/vocabularies/milestone'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import type { Preferences } from '@/lib/i18n/preferences'
import { said } from '@/lib/i18n/said'
import { translator } from '@/lib/i18n/translate'
import type { Day, FrameBand, FrameMark } from './frame'
import { entryHref, type LinkContext } from './links'
import { formats } from './words'

/**
 * What a milestone's kind weighs when room for labels is short: what was agreed or fell due before what was said. Talks and
 * statements are never labelled; they keep their mark, their link and their row in the table.
 */
const WEIGHT: Readonly<Record<string, number>> = {
  agreement: 6,
  deadline: 5,
  phase_end: 4,
  phase_start: 3,
  legislation: 2,
  base_handover: 2,
  court_ruling: 1,
}

const SHORT = 46

/** A title cut to its first clause, or at a word, so that it fits beside a line. */
export function shortTitle(title: string): string {
  if (title.length <= SHORT) return title
  const cut = title.slice(0, SHORT)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2)).replace(/[\s،,:;(–-]+$/u, '')}…`
}

const titleOf = (record: MilestoneRecord, prefs: Preferences): string =>
  said(prefs, { en: record.title_en, ar: record.title_ar }) || record.event_id

/** Lines of a chart: every milestone that surely lies in the window, earliest first. */
export function marksOf(
  milestones: readonly MilestoneRecord[],
  domain: readonly [Day, Day],
  prefs: Preferences,
  context: LinkContext,
): FrameMark[] {
  const { edtf } = formats(prefs)
  const t = translator(prefs)
  const marks: FrameMark[] = []
  for (const record of milestones) {
    // "No later than" has no first day and "from" no last one: the day that was stated is where the line stands.
    const first = record.date_min ?? record.date_max
    const last = record.date_max ?? record.date_min
    if (first === null || last === null) continue
    const x0 = dayNumber(first)
    const x1 = dayNumber(last) + 1
    if (x0 < domain[0] || x1 > domain[1]) continue
    const own = titleOf(record, prefs)
    const title = record.milestone_kind === 'deadline' ? t('charts.due_mark', { title: own }) : own
    const kind = WEIGHT[record.milestone_kind ?? ''] ?? 0
    marks.push({
      x: (x0 + x1) / 2,
      ...(x1 - x0 > 1 ? { span: [x0, x1] } : {}),
      // A year is too wide to be a line with a name; two sources or more break ties between two of one kind.
      weight: x1 - x0 > 31 ? 0 : kind === 0 ? 0 : kind + Math.min(9, record.number_of_sources) / 10,
      label: title,
      short: shortTitle(title),
      date: edtf(record.date_edtf, 'medium'),
      href: entryHref(prefs.locale, record.event_id, context),
      id: record.event_id,
      ...(happenedThen(record) ? {} : { open: true }),
    })
  }
  return marks.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
}

const PHASES: Vocabulary = PHASE

const OPENS = ['phase_start']
const CLOSES = ['phase_end', 'deadline', 'base_handover']

/**
 * Phases as shaded spans: the milestones that name the same phase, from the earliest start to the latest deadline, end or
 * handover among them. A phase without a name of its own goes by the title that opens it; one that no record closes runs to the edge of the picture; one that none opens is not drawn.
 */
export function bandsOf(
  milestones: readonly MilestoneRecord[],
  domain: readonly [Day, Day],
  prefs: Preferences,
  context: LinkContext,
): FrameBand[] {
  const phases = [...new Set(milestones.flatMap(record => (record.phase ? [record.phase] : [])))]
  const bands: FrameBand[] = []
  for (const phase of phases) {
    const own = milestones.filter(record => record.phase === phase)
    const opening = own
      .filter(record => OPENS.includes(record.milestone_kind ?? '') && record.date_min !== null)
      .sort((a, b) => ((a.date_min ?? '') < (b.date_min ?? '') ? -1 : 1))[0]
    if (!opening?.date_min) continue
    const ends = own
      .filter(record => CLOSES.includes(record.milestone_kind ?? ''))
      .flatMap(record => (record.date_max ? [dayNumber(record.date_max) + 1] : []))
    const x0 = Math.max(dayNumber(opening.date_min), domain[0])
    const x1 = Math.min(ends.length > 0 ? Math.max(...ends) : domain[1], domain[1])
    if (x1 <= x0) continue
    bands.push({
      x0,
      x1,
      label: PHASES[phase]?.[prefs.locale] ?? shortTitle(titleOf(opening, prefs)),
      href: entryHref(prefs.locale, opening.event_id, context),
    })
  }
  return bands.sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1)
}
