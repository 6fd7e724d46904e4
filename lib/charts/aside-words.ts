import type { Localized } from '@/lib/domain/vocabulary'
import type { RecordFilter } from './define-chart'

/** Why a chart has no use for a filter, where its definition does not say it in words of its own. */
export const WHY: Partial<Record<RecordFilter, Localized>> = {
  kind: { en: 'This chart shows one kind of record.', ar: 'يعرض هذا الرسم نوعاً واحداً من السجلات.' },
  weapon: { en: 'Only attacks and strikes have a weapon.', ar: 'لا يُسجَّل السلاح إلا للهجمات والضربات.' },
  outcome: { en: 'Only attacks and strikes have an outcome.', ar: 'لا تُسجَّل النتيجة إلا للهجمات والضربات.' },
}

/** The same of a map. */
export const EVENTS_ONLY: Localized = { en: 'The map shows attacks and strikes.', ar: 'تعرض الخريطة الهجمات والضربات.' }

/** A chart that takes kinds, asked for others. */
export const OTHER_KINDS: Localized = {
  en: 'This chart shows other kinds of record.',
  ar: 'يعرض هذا الرسم أنواعاً أخرى من السجلات.',
}

/** The actors that this chart knows are forces; others are asked for on other charts. */
export const FORCES: Localized = {
  en: 'Here the actor is the force whose people are counted.',
  ar: 'المقصود بالجهة هنا القوة التي يُعدّ أفرادها.',
}

/** Why a chart stays a picture where its map is asked for. */
export const NO_MAP: Localized = {
  en: 'What this chart shows has no places of its own; the chart stands here.',
  ar: 'ليس لما يعرضه هذا الرسم أماكن خاصة به، فيظهر هنا الرسم نفسه.',
}
