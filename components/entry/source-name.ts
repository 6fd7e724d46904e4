import type { Reader } from '../reader'
import { reportTitle } from '../source/report-title'
import type { SourceName } from './detail'

/** The title of a report in the reader's language where one is recorded, else as published. */
export function sourceTitle(reader: Reader, source: SourceName): string {
  const { source_title: title, source_title_en: title_en, source_title_ar: title_ar } = source
  return reportTitle(reader, { title, title_en, title_ar })
}

/** A report by its outlet and day: "Reuters, 27 September 2024"; by its title where no outlet is recorded. */
export function sourceName(reader: Reader, source: SourceName): string {
  const outlet = reader.say({ en: source.outlet_en, ar: source.outlet_ar }) || sourceTitle(reader, source)
  return source.date_published ? `${outlet}${reader.t('source.comma')} ${reader.f.edtf(source.date_published)}` : outlet
}
