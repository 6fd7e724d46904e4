import 'server-only'
import { dueWords } from '@/lib/charts/deadline-words'
import { icalLine, icalText } from '@/lib/core/ical-text'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { formats } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { ReadDb } from '../db/handle'
import { type CommitmentRow, commitments, withdrawnCommitments } from '../queries/commitments'
import type { EntryFilter } from '../queries/entry-filter'
import { entryNumbers } from '../queries/entry-numbers'
import { lastTouched } from '../queries/feed-changes'
import { names } from '../queries/names'

/** The zone of the days; a calendar without any event needs a component too (RFC 5545, 3.6). No summer time since 2008. */
const BAGHDAD = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Baghdad',
  'BEGIN:STANDARD',
  'DTSTART:20081001T000000',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0300',
  'TZNAME:+03',
  'END:STANDARD',
  'END:VTIMEZONE',
]

type Asked = { readonly rev: number; readonly locale: Locale; readonly base: string; readonly title: string }
type Due = CommitmentRow['dues'][number]

const compact = (day: PlainDate): string => day.replaceAll('-', '')

/** The statement that was made last; of several, or of unknown days, the one that stands last. */
function newest(dues: readonly Due[]): Due | undefined {
  const at = (due: Due): string => due.stated_max ?? due.stated_min ?? ''
  return dues.reduce<Due | undefined>(
    (best, due) => (best === undefined || at(due) >= at(best) ? due : best),
    undefined,
  )
}

/** The days that a due date covers: all of them where it names a time "in" which, else the one that decides. */
function daysOf({ due_min, due_max, deadline_kind }: Due): readonly [PlainDate, PlainDate] | null {
  const [first, last] = [due_min ?? due_max, due_max ?? due_min]
  if (first === null || last === null) return null
  if (deadline_kind === 'in') return [first, last]
  return deadline_kind === 'from' ? [first, first] : [last, last]
}

/**
 * Stated due dates as an iCalendar file (RFC 5545): one all-day event for each commitment, of the date that was named last. An
 * event keeps its UID while its date moves; what was taken back stays in it as cancelled. All times are the record's own. `filter`
 * narrows the commitments as it does the records of the other feeds.
 */
export async function deadlineCalendar(db: ReadDb, filter: EntryFilter, asked: Asked): Promise<string> {
  const { rev, locale, base, title } = asked
  const prefs = defaultPreferences(locale)
  const [t, f] = [translator(prefs), formats(prefs)]
  const { actors } = await names(db, rev)
  const touched = await lastTouched(db, rev)
  const asks = filter.kind === undefined || filter.kind.length === 0 || filter.kind.includes('milestone')
  // As in the other feeds, what was taken back is told too.
  const since = filter.updated_since ?? '0001-01-01T00:00:00Z'
  const found = asks ? await entryNumbers(db, { ...filter, kind: ['milestone'], updated_since: since }, rev) : null
  const standing = (await commitments(db, rev)).map(row => ({ ...row, gone: false }))
  const withdrawn = (await withdrawnCommitments(db, rev)).map(row => ({ ...row, gone: true }))
  const wanted = [...standing, ...withdrawn].filter(({ entry_id }) => found?.has(entry_id))
  const events = wanted.flatMap(({ entry_id, record, dues, gone }) => {
    const due = newest(dues)
    const days = due && daysOf(due)
    const last = touched.get(entry_id)
    if (!due || !days || !last) return []
    const by = due.stated_by === null ? null : (actors[due.stated_by]?.[locale] ?? due.stated_by)
    const condition = record[`condition_text_${locale}`]
    const conditional = due.conditional || record.conditional === true
    const name = record[`title_${locale}`] ?? record[`summary_${locale}`] ?? record.event_id
    const about = [
      t('feed.due', { due: dueWords(due, prefs) }),
      by === null
        ? null
        : t('feed.stated', { actor: by, date: due.stated_edtf === null ? 'none' : f.edtf(due.stated_edtf) }),
      conditional ? t('feed.conditional') : null,
      conditional && condition ? condition : null,
      record[`summary_${locale}`],
    ]
    const url = `${base}/${locale}/entries/${record.event_id}`
    return [
      'BEGIN:VEVENT',
      `UID:${record.event_id.toLowerCase()}@iraq-withdrawal-monitor`,
      `DTSTAMP:${last.at}`,
      `LAST-MODIFIED:${last.at}`,
      `SEQUENCE:${last.revision}`,
      `DTSTART;VALUE=DATE:${compact(days[0])}`,
      `DTEND;VALUE=DATE:${compact(addDays(days[1], 1))}`,
      `SUMMARY;LANGUAGE=${locale}:${icalText(conditional ? t('feed.conditional_title', { title: name }) : name)}`,
      `DESCRIPTION;LANGUAGE=${locale}:${icalText(about.filter(Boolean).join('\n'))}`,
      `URL:${url}`,
      `STATUS:${gone || record.milestone_status === 'cancelled' ? 'CANCELLED' : conditional ? 'TENTATIVE' : 'CONFIRMED'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Iraq Withdrawal Monitor//Deadlines//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${locale}:${icalText(title)}`,
    `X-WR-CALNAME:${icalText(title)}`,
    'X-WR-TIMEZONE:Asia/Baghdad',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...BAGHDAD,
    ...events,
    'END:VCALENDAR',
  ]
    .map(icalLine)
    .join('')
}
