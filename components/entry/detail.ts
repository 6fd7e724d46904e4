import type { PlainDate } from '@/lib/core/plain-date'
import type { FieldDifference } from '@/lib/domain/differences'
import type { Kind } from '@/lib/domain/kinds'
import type { DEADLINE_KIND } from '@/lib/domain/vocabularies/milestone'
import type { CHANGE, LINK_KIND } from '@/lib/domain/vocabularies/record'

/** A report as a citation names it. */
export type SourceName = {
  readonly source_id: string
  readonly source_title: string
  readonly source_title_en: string | null
  readonly source_title_ar: string | null
  readonly source_language: string
  /** EDTF */
  readonly date_published: string | null
  readonly outlet_en: string | null
  readonly outlet_ar: string | null
  /** Admiralty A–F */
  readonly reliability: string | null
}

export type CitationView = SourceName & {
  readonly id: number
  /** Null = the record as a whole. */
  readonly field: string | null
  readonly quote_exact: string | null
  readonly quote_prefix: string | null
  readonly quote_suffix: string | null
  /** Admiralty 1–6 */
  readonly credibility: number | null
  readonly credibility_reason_en: string | null
  readonly credibility_reason_ar: string | null
  readonly reliability_reason_en: string | null
  readonly reliability_reason_ar: string | null
}

export type ConflictView = {
  readonly id: number
  readonly field: string
  readonly value: string
  /** The value in Arabic, where it is words. */
  readonly value_ar: string | null
  readonly source_id: string | null
  readonly source_title: string | null
  readonly adopted: boolean
  readonly reason_en: string | null
  readonly reason_ar: string | null
}

export type DueView = SourceName & {
  readonly id: number
  readonly due_edtf: string
  readonly due_min: PlainDate | null
  readonly due_max: PlainDate | null
  readonly deadline_kind: keyof typeof DEADLINE_KIND
  readonly stated_min: PlainDate | null
  readonly stated_max: PlainDate | null
  readonly stated_edtf: string | null
  readonly stated_by: string | null
  readonly conditional: boolean
  readonly reason_en: string | null
  readonly reason_ar: string | null
}

/** A record as a line elsewhere names it. */
export type EntryLabel = {
  readonly event_id: string
  readonly kind: Kind
  readonly date_edtf: string | null
  readonly title_en: string | null
  readonly title_ar: string | null
  readonly summary_en: string | null
  readonly summary_ar: string | null
}

export type LinkView = EntryLabel & {
  readonly link: keyof typeof LINK_KIND
  /** `to`: this record says it of the other; `from`: the other says it of this one. */
  readonly direction: 'to' | 'from'
  readonly note_en: string | null
  readonly note_ar: string | null
}

export type HistoryView = {
  readonly revision: number
  /** Plain date, Asia/Baghdad. */
  readonly date: PlainDate
  readonly change: keyof typeof CHANGE
  readonly reason_en: string
  readonly reason_ar: string
}

/** A part of a record as a change names it: what it is, and whether it came or went. */
export type PartView = { readonly added: boolean } & (
  | { readonly sort: 'citation'; readonly row: CitationView }
  | { readonly sort: 'conflict'; readonly row: ConflictView }
  | { readonly sort: 'due'; readonly row: DueView }
  | { readonly sort: 'link'; readonly row: LinkView }
)

/** What one revision did to one record. */
export type DifferenceView = {
  readonly kind: Kind
  readonly fields: readonly FieldDifference[]
  readonly parts: readonly PartView[]
}
