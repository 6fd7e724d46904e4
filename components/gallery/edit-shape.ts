import { writeFields } from '@/lib/domain/form-values'
import { NO_CITATION, type RecordShape, type Stored } from '../admin/record/form-shape'
import { storedOf } from '../admin/record/merge-stored'
import type { RecordFormProps } from '../admin/record/record-form'
import type { Reader } from '../reader'

export type Lists = RecordFormProps['lists']

/** The form of a milestone with one of each part that may hang on it, in words that were made up to show them. */
export function exampleShape({ t }: Reader): RecordShape {
  const words = t('gallery.example_words')
  const long = t('gallery.long_words')
  const reasons = { reason_en: words, reason_ar: words }
  return {
    fields: writeFields('milestone', { title_ar: words, title_en: words, date_edtf: '2024-01~', summary_en: long }),
    citations: [{ ...NO_CITATION, source_id: 'example', source_title: long, quote_exact: words, credibility: '2' }],
    dues: [
      {
        ...{ ...reasons, id: '', due_edtf: '2025-09', deadline_kind: 'by', stated_edtf: '2024-09-27' },
        ...{ stated_by: '', source_id: 'example', conditional: true },
      },
    ],
    conflicts: [
      { ...reasons, id: '', field: 'date_edtf', value: '2024-02', value_ar: '', source_id: 'example', adopted: true },
    ],
    links: [{ kind: 'responds_to', to: 'IWM-A-9991', note_en: words, note_ar: long }],
    note: words,
    quotes_elsewhere: true,
    ...reasons,
  }
}

/** What the form of a record began from, and what somebody else made of it meanwhile: fields and parts that came, went and changed. */
export function exampleConflict(
  values: RecordShape,
  { t }: Reader,
): { readonly before: Stored; readonly theirs: Stored } {
  const long = t('gallery.long_words')
  const [mine = NO_CITATION] = values.citations
  const cited = { ...mine, id: '1', quote_exact: '' }
  const gone = { ...NO_CITATION, id: '2', source_id: 'example-2', source_title: t('gallery.example_words') }
  return {
    before: {
      ...storedOf(values),
      fields: { ...values.fields, summary_en: '' },
      citations: [cited, gone],
    },
    theirs: {
      ...storedOf(values),
      fields: { ...values.fields, summary_en: long, injured_best: '3' },
      citations: [
        { ...cited, quote_exact: long },
        { ...gone, id: '3', source_id: 'example-3', field: 'injured_best', quote_exact: long },
      ],
    },
  }
}
