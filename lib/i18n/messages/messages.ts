import { charts as arCharts } from './ar/charts'
import { dates as arDates } from './ar/dates'
import { errors as arErrors } from './ar/errors'
import { overview as arOverview } from './ar/overview'
import { records as arRecords } from './ar/records'
import { shell as arShell } from './ar/shell'
import { charts } from './en/charts'
import { dates } from './en/dates'
import { errors } from './en/errors'
import { overview } from './en/overview'
import { records } from './en/records'
import { shell } from './en/shell'

const en = { ...shell, ...overview, ...records, ...charts, ...errors, ...dates }
const ar: Record<keyof typeof en, string> = {
  ...arShell,
  ...arOverview,
  ...arRecords,
  ...arCharts,
  ...arErrors,
  ...arDates,
}

/** Key of a message; the English files say which exist, and the Arabic ones must hold the same by type. */
export type MessageKey = keyof typeof en

export const messages: Record<'en' | 'ar', Record<MessageKey, string>> = { en, ar }
