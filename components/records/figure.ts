import type { EntryRecord } from '@/lib/domain/record'
import { MILESTONE_STATUS } from '@/lib/domain/vocabularies/milestone'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import type { MessageKey } from '@/lib/i18n/messages/messages'
import type { Reader } from '../reader'

const COMPARED: Readonly<Record<string, MessageKey>> = {
  '≈': 'records.approx',
  '>': 'records.gt',
  '≥': 'records.ge',
  '<': 'records.lt',
  '≤': 'records.le',
}

/** Forces that are counted in people: not all of them are soldiers. */
const NOT_TROOPS: ReadonlySet<string> = new Set(['pmf', 'contractors', 'nato', 'us_advisers'])

/** The reader's word for a code; the code itself where the vocabulary does not hold it, nothing for none. */
export function word(reader: Reader, vocabulary: Vocabulary, code: string | null): string {
  if (code === null) return ''
  const label = vocabulary[code]
  return label ? reader.say(label) : code
}

/** A stated number with its comparator in words: "about 2,500", "more than 170". */
export function compared(reader: Reader, comparator: string | null, number: string): string {
  return reader.t(COMPARED[comparator ?? '='] ?? 'records.eq', { number })
}

type Toll = { readonly low: number | null; readonly best: number | null; readonly high: number | null }

function toll(reader: Reader, of: 'killed' | 'injured', { low, best, high }: Toll): string | null {
  const bottom = low ?? best ?? high
  const top = high ?? best ?? low
  if (bottom === null || top === null) return null
  if (bottom === top) return reader.t(`records.${of}`, { n: top })
  return reader.t(`records.${of}_range`, { low: bottom, high: top })
}

/** What a record says in one figure: toll, status, number of troops or stated total; empty where nothing is reported. */
export function figureText(reader: Reader, record: EntryRecord): string {
  switch (record.kind) {
    case 'attack':
    case 'strike': {
      const killed = { low: record.fatalities_low, best: record.fatalities_best, high: record.fatalities_high }
      const injured = { low: record.injured_low, best: record.injured_best, high: record.injured_high }
      return [toll(reader, 'killed', killed), toll(reader, 'injured', injured)]
        .filter(part => part !== null)
        .join(' · ')
    }
    case 'milestone':
      return word(reader, MILESTONE_STATUS, record.milestone_status)
    case 'force_level': {
      const number = record.best === null ? reader.f.range(record.low, null, record.high) : reader.f.number(record.best)
      if (number === '') return ''
      const text = compared(reader, record.comparator, number)
      // The noun follows the number that stands before it.
      const n = record.best ?? record.high ?? record.low ?? 0
      if (record.unit === 'percent') return reader.t('records.percent', { number: text, n })
      return reader.t(NOT_TROOPS.has(record.force ?? '') ? 'records.people' : 'records.troops', { number: text, n })
    }
    case 'tally_claim':
      return record.value === null ? '' : compared(reader, record.comparator, reader.f.number(record.value))
  }
}

type Named = {
  readonly event_id: string
  readonly title_en?: string | null
  readonly title_ar?: string | null
  readonly summary_en: string | null
  readonly summary_ar: string | null
}

/** The name of a record in a list: its title, else its summary, else its id. */
export function recordTitle(reader: Reader, record: Named): string {
  const title = reader.say({ en: record.title_en ?? null, ar: record.title_ar ?? null })
  return title || reader.say({ en: record.summary_en, ar: record.summary_ar }) || record.event_id
}
