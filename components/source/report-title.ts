import { titleSaid } from '@/lib/i18n/said'
import type { Reader } from '../reader'

/** The title of a report in the reader's language; where it has none there, as it was published. */
export const reportTitle = ({ prefs }: Reader, report: Parameters<typeof titleSaid>[1]): string =>
  titleSaid(prefs, report)
