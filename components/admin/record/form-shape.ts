import type { FormValue } from '@/lib/domain/form-values'
import type { Kind } from '@/lib/domain/kinds'

/** A citation as its controls hold it; `id` is the row that it stands for, '' for a new one. */
export type CitationValue = {
  readonly id: string
  readonly source_id: string
  readonly source_title: string
  readonly field: string
  readonly quote_exact: string
  readonly quote_prefix: string
  readonly quote_suffix: string
  readonly credibility: string
  readonly credibility_reason_en: string
  readonly credibility_reason_ar: string
}

/** A citation that says nothing yet. */
export const NO_CITATION: CitationValue = {
  id: '',
  source_id: '',
  source_title: '',
  field: '',
  quote_exact: '',
  quote_prefix: '',
  quote_suffix: '',
  credibility: '',
  credibility_reason_en: '',
  credibility_reason_ar: '',
}

export type DueValue = {
  readonly id: string
  readonly due_edtf: string
  readonly deadline_kind: string
  readonly stated_edtf: string
  readonly stated_by: string
  readonly source_id: string
  readonly conditional: boolean
  readonly reason_en: string
  readonly reason_ar: string
}

export type ConflictValue = {
  readonly id: string
  readonly field: string
  readonly value: string
  readonly value_ar: string
  readonly source_id: string
  readonly adopted: boolean
  readonly reason_en: string
  readonly reason_ar: string
}

/** A tie to another record, by its public id. */
export type LinkValue = {
  readonly kind: string
  readonly to: string
  readonly note_en: string
  readonly note_ar: string
}

/** All that stands in the form of a record. Problems of commands name their place in it: `fields.date_edtf`, `citations.0.source_id`. */
export type RecordShape = {
  fields: Record<string, FormValue>
  citations: CitationValue[]
  dues: DueValue[]
  conflicts: ConflictValue[]
  /** Of a record that is not there yet; one that is there has them beside its form. */
  links: LinkValue[]
  note: string
  /** Who publishes looked at the words that a report's kept text does not hold. */
  quotes_elsewhere: boolean
  reason_en: string
  reason_ar: string
}

/** What is stored of a record, and two editors of it may both have changed. */
export type Stored = Pick<RecordShape, 'fields' | 'citations' | 'dues' | 'conflicts'>

export type Intent = 'save' | 'submit' | 'publish'

/** Which record the form is of, and what its editor saw. */
export type RecordTarget = {
  readonly kind: Kind
  /** '' for a record that is not there yet. */
  readonly event_id: string
  readonly version: number | null
  readonly status: 'new' | 'draft' | 'in_review' | 'published' | 'retracted'
  /** The day of the report in hand, against which dates are read; '' where there is none. */
  readonly published: string
}

export type SaveAnswer =
  | {
      readonly ok: true
      readonly event_id: string
      readonly version: number
      readonly said: string
      readonly href: string
    }
  | {
      readonly ok: false
      readonly problems: readonly { readonly path: string; readonly message: string }[]
      /** Somebody else saved meanwhile: the record as it is now. */
      readonly theirs?: { readonly version: number; readonly stored: Stored }
      /** Nobody is signed in any more. */
      readonly signedOut?: true
    }

/** One field of the kind, as its control shows it. */
export type FieldView = {
  readonly key: string
  readonly label: string
  readonly help: string
  readonly required: boolean
  readonly control: 'date' | 'line' | 'long' | 'choice' | 'number' | 'yesno' | 'actor' | 'actors' | 'place' | 'tags'
  /** Which language a text is written in, where it has a twin in the other one. */
  readonly language: 'ar' | 'en' | ''
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export type GroupView = { readonly key: string; readonly label: string; readonly fields: readonly FieldView[] }

/** Something that can be picked: a place, an actor, a source. */
export type Option = { readonly id: string; readonly label: string; readonly also: readonly string[] }
