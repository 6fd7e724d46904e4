import { parseEdtf } from '@/lib/core/edtf'
import type { FormValue } from '@/lib/domain/form-values'
import { edtfWords } from '@/lib/i18n/edtf-words'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { readWrittenDate } from '@/lib/i18n/written-date'
import type { Lists } from './field-control'
import type { CitationValue, ConflictValue, DueValue, FieldView, GroupView, Stored } from './form-shape'

type Choice = { readonly value: string; readonly label: string }

/** What values and parts are called by: the lists and words that the form itself fills its controls from. */
export type SaidBy = {
  readonly prefs: Preferences
  readonly groups: readonly GroupView[]
  readonly lists: Lists
  readonly deadlineKinds: readonly Choice[]
  /** Versions whose reports are known by title. */
  readonly known: readonly Stored[]
}

const NOTHING = '—'
const labelIn = (list: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  list.find(one => one.id === id)?.label ?? id

function dateWords(prefs: Preferences, text: string): string {
  const read = readWrittenDate(text)
  return read.ok && parseEdtf(read.value).ok ? edtfWords(prefs, read.value) : text
}

/** Says values and parts of a form in the reader's words, as its controls would, for a line that compares them. */
export function saying({ prefs, groups, lists, deadlineKinds, known }: SaidBy) {
  const t = translator(prefs)
  const views = new Map(groups.flatMap(group => group.fields).map(view => [view.key, view]))
  const titles = new Map(known.flatMap(one => one.citations.map(row => [row.source_id, row.source_title])))
  const join = (pieces: readonly string[]): string => pieces.filter(Boolean).join(' · ')
  const source = (id: string): string => titles.get(id) || id
  const nameOf = (key: string): string => views.get(key)?.label ?? key
  const one = (view: FieldView | undefined, text: string): string => {
    if (view?.control === 'place') return labelIn(lists.places, text)
    if (view?.control === 'actor' || view?.control === 'actors') return labelIn(lists.actors, text)
    if (view?.control === 'date') return dateWords(prefs, text)
    return view?.options.find(option => option.value === text)?.label ?? text
  }
  const value = (key: string, said: FormValue | undefined): string =>
    [said ?? []]
      .flat()
      .filter(text => text !== '')
      .map(text => one(views.get(key), text))
      .join(prefs.locale === 'ar' ? '، ' : ', ') || NOTHING
  const quoted = (words: string): string => (words === '' ? '' : t('edit.quoted_words', { words }))
  return {
    nameOf,
    value,
    citation: (row: CitationValue): string =>
      join([
        row.source_title || source(row.source_id),
        row.field === '' ? t('edit.whole_record') : nameOf(row.field),
        quoted(row.quote_exact),
        row.credibility === '' ? '' : `${t('edit.credibility')}: ${row.credibility}`,
        row.credibility_reason_en,
        row.credibility_reason_ar,
      ]),
    due: (row: DueValue): string =>
      join([
        `${deadlineKinds.find(kind => kind.value === row.deadline_kind)?.label ?? row.deadline_kind}: ${dateWords(prefs, row.due_edtf)}`,
        row.stated_by === '' ? '' : labelIn(lists.actors, row.stated_by),
        row.stated_edtf === '' ? '' : dateWords(prefs, row.stated_edtf),
        source(row.source_id),
        row.conditional ? t('edit.conditional') : '',
        row.reason_en,
        row.reason_ar,
      ]),
    conflict: (row: ConflictValue): string =>
      join([
        `${nameOf(row.field)}: ${value(row.field, row.value)}`,
        row.value_ar,
        source(row.source_id),
        row.adopted ? t('edit.adopted') : '',
        row.reason_en,
        row.reason_ar,
      ]),
  }
}
