import { NO_CITATION, type RecordShape, type Stored } from '@/components/admin/record/form-shape'
import { writeFields } from '@/lib/domain/form-values'
import type { Kind } from '@/lib/domain/kinds'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Editing } from '@/lib/server/queries/editing'
import type { Report } from '@/lib/server/queries/reports'

const text = (value: string | number | null): string => (value === null ? '' : String(value))

/** What the public log will say of a record made from a report, in both languages, unless somebody says it better. */
function reasons(report: Report | null): { reason_en: string; reason_ar: string } {
  if (!report) return { reason_en: '', reason_ar: '' }
  const say = (locale: 'ar' | 'en', title: string) =>
    translator(defaultPreferences(locale))('edit.reason_added', { title })
  return {
    reason_en: say('en', report.title_en ?? report.title),
    reason_ar: say('ar', report.title_ar ?? report.title),
  }
}

/** The form of a new record, with the report in hand as what bears it out. */
export function freshValues(kind: Kind, report: Report | null): RecordShape {
  return {
    fields: writeFields(kind, {}),
    citations: report ? [{ ...NO_CITATION, source_id: report.id, source_title: report.title }] : [],
    dues: [],
    conflicts: [],
    links: [],
    note: '',
    quotes_elsewhere: false,
    ...reasons(report),
  }
}

/** What is stored of a record, as its form shows it. */
export function storedParts(entry: Editing): Stored {
  return {
    fields: writeFields(entry.kind, entry.columns),
    citations: entry.citations.map(one => ({
      id: String(one.id),
      source_id: one.source_id,
      source_title: one.source_title,
      field: text(one.field),
      quote_exact: text(one.quote_exact),
      quote_prefix: text(one.quote_prefix),
      quote_suffix: text(one.quote_suffix),
      credibility: text(one.credibility),
      credibility_reason_en: text(one.credibility_reason_en),
      credibility_reason_ar: text(one.credibility_reason_ar),
    })),
    dues: entry.dues.map(one => ({
      id: String(one.id),
      due_edtf: one.due_edtf,
      deadline_kind: one.deadline_kind,
      stated_edtf: text(one.stated_edtf),
      stated_by: text(one.stated_by),
      source_id: one.source_id,
      conditional: one.conditional,
      reason_en: text(one.reason_en),
      reason_ar: text(one.reason_ar),
    })),
    conflicts: entry.conflicts.map(one => ({
      id: String(one.id),
      field: one.field,
      value: one.value,
      value_ar: text(one.value_ar),
      source_id: text(one.source_id),
      adopted: one.adopted,
      reason_en: text(one.reason_en),
      reason_ar: text(one.reason_ar),
    })),
  }
}

/** The form of a record that is there, with the report in hand added to what bears it out. */
export function storedValues(entry: Editing, report: Report | null): RecordShape {
  const stored = storedParts(entry)
  const missing = report !== null && !stored.citations.some(one => one.source_id === report.id)
  return {
    ...stored,
    citations: missing
      ? [...stored.citations, { ...NO_CITATION, source_id: report.id, source_title: report.title }]
      : stored.citations,
    links: [],
    note: '',
    quotes_elsewhere: false,
    ...reasons(report),
  }
}
