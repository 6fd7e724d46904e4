import type { Reader } from '../reader'
import type { SourceName } from './detail'

/** The title of a report in the reader's language where one is recorded, else as published. */
export function sourceTitle(reader: Reader, source: SourceName): string {
  return (reader.prefs.locale === 'ar' ? source.source_title_ar : source.source_title_en) || source.source_title
}

/** A report by its outlet and day: "Reuters, 27 September 2024"; by its title where no outlet is recorded. */
export function sourceName(reader: Reader, source: SourceName): string {
  const outlet = reader.say({ en: source.outlet_en, ar: source.outlet_ar }) || sourceTitle(reader, source)
  return source.date_published ? `${outlet}${reader.t('source.comma')} ${reader.f.edtf(source.date_published)}` : outlet
}
