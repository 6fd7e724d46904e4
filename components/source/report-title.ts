import type { Reader } from '../reader'

/** The title of a report in the reader's language; where it has none there, as it was published. */
export function reportTitle(
  { prefs }: Reader,
  report: { readonly title: string; readonly title_en: string | null; readonly title_ar: string | null },
): string {
  return (prefs.locale === 'ar' ? report.title_ar : report.title_en) || report.title
}
