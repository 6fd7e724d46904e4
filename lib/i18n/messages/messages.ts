import { access as arAccess } from './ar/access'
import { audit as arAudit } from './ar/audit'
import { charts as arCharts } from './ar/charts'
import { claims as arClaims } from './ar/claims'
import { codebook as arCodebook } from './ar/codebook'
import { compare as arCompare } from './ar/compare'
import { coverage as arCoverage } from './ar/coverage'
import { data as arData } from './ar/data'
import { dates as arDates } from './ar/dates'
import { deadlines as arDeadlines } from './ar/deadlines'
import { desk as arDesk } from './ar/desk'
import { edit as arEdit } from './ar/edit'
import { errors as arErrors } from './ar/errors'
import { feeds as arFeeds } from './ar/feeds'
import { filters as arFilters } from './ar/filters'
import { gallery as arGallery } from './ar/gallery'
import { history as arHistory } from './ar/history'
import { imports as arImports } from './ar/imports'
import { log as arLog } from './ar/log'
import { map as arMap } from './ar/map'
import { names as arNames } from './ar/names'
import { openapi as arOpenapi } from './ar/openapi'
import { overview as arOverview } from './ar/overview'
import { recordList as arRecordList } from './ar/record-list'
import { records as arRecords } from './ar/records'
import { reports as arReports } from './ar/reports'
import { responses as arResponses } from './ar/responses'
import { settings as arSettings } from './ar/settings'
import { share as arShare } from './ar/share'
import { shares as arShares } from './ar/shares'
import { shell as arShell } from './ar/shell'
import { sources as arSources } from './ar/sources'
import { tokens as arTokens } from './ar/tokens'
import { webhooks as arWebhooks } from './ar/webhooks'
import { access } from './en/access'
import { audit } from './en/audit'
import { charts } from './en/charts'
import { claims } from './en/claims'
import { codebook } from './en/codebook'
import { compare } from './en/compare'
import { coverage } from './en/coverage'
import { data } from './en/data'
import { dates } from './en/dates'
import { deadlines } from './en/deadlines'
import { desk } from './en/desk'
import { edit } from './en/edit'
import { errors } from './en/errors'
import { feeds } from './en/feeds'
import { filters } from './en/filters'
import { gallery } from './en/gallery'
import { history } from './en/history'
import { imports } from './en/imports'
import { log } from './en/log'
import { map } from './en/map'
import { names } from './en/names'
import { openapi } from './en/openapi'
import { overview } from './en/overview'
import { recordList } from './en/record-list'
import { records } from './en/records'
import { reports } from './en/reports'
import { responses } from './en/responses'
import { settings } from './en/settings'
import { share } from './en/share'
import { shares } from './en/shares'
import { shell } from './en/shell'
import { sources } from './en/sources'
import { tokens } from './en/tokens'
import { webhooks } from './en/webhooks'

const en = {
  ...shell,
  ...share,
  ...overview,
  ...records,
  ...recordList,
  ...charts,
  ...errors,
  ...imports,
  ...data,
  ...openapi,
  ...dates,
  ...feeds,
  ...filters,
  ...gallery,
  ...claims,
  ...compare,
  ...deadlines,
  ...responses,
  ...history,
  ...log,
  ...codebook,
  ...sources,
  ...map,
  ...access,
  ...desk,
  ...coverage,
  ...settings,
  ...audit,
  ...reports,
  ...names,
  ...edit,
  ...tokens,
  ...webhooks,
  ...shares,
}
const ar: Record<keyof typeof en, string> = {
  ...arShell,
  ...arShare,
  ...arOverview,
  ...arRecords,
  ...arRecordList,
  ...arCharts,
  ...arErrors,
  ...arImports,
  ...arData,
  ...arOpenapi,
  ...arDates,
  ...arFeeds,
  ...arFilters,
  ...arGallery,
  ...arClaims,
  ...arCompare,
  ...arDeadlines,
  ...arResponses,
  ...arHistory,
  ...arLog,
  ...arCodebook,
  ...arSources,
  ...arMap,
  ...arAccess,
  ...arDesk,
  ...arCoverage,
  ...arSettings,
  ...arAudit,
  ...arReports,
  ...arNames,
  ...arEdit,
  ...arTokens,
  ...arWebhooks,
  ...arShares,
}

/** Key of a message; the English files say which exist, and the Arabic ones must hold the same by type. */
export type MessageKey = keyof typeof en

export const messages: Record<'en' | 'ar', Record<MessageKey, string>> = { en, ar }
