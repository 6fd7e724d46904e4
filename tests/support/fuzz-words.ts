import { viewValues } from '@/lib/charts/address'
import { DEFAULT_OPTIONS } from '@/lib/charts/forms'
import { CHARTS } from '@/lib/charts/registry'
import { DEFAULT_VIEW } from '@/lib/charts/view'
import { openApi } from '@/lib/server/api/openapi/document'
import { readOperations } from '@/lib/server/api/openapi/read-operations'
import type { FuzzedParameter } from './fuzz-values'

/** What parameters say that mean something, where the description lists no codes of theirs. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  time: ['2023-10-17..latest', '2024-01-01..2024-03-31', 'earliest..2027-12-31', '2024', '2024-02', 'earliest..latest'],
  compare: ['2025-01-01..2025-03-31', '2023', 'earliest..2023-12-31'],
  from: ['2023-10-17', '2024-02-01', '2026-01-01', '2003-09-01'],
  to: ['2024-02-29', '2025-12-31', '2026-11-01', '2024-01-04'],
  day: ['2026-01-31', '2027-01-01', '2024-02-29'],
  rev: ['1', '5', '147', '260', '99999', '2026-11-22', '2026-11-29'],
  since: ['1', '260', '2026-11-22'],
  scope: ['IQ', 'IQ-federal', 'IQ-KRI', 'SY', 'IQ+SY', 'theatre'],
  scope_is: ['IQ', 'IQ+SY', 'unknown', 'SY,IQ'],
  place: ['asad', 'erbil', 'harir', 'unknown', 'asad,erbil', 'baghdad'],
  actor: ['us', 'iri', 'iri,us', 'unknown', 'nobody'],
  claimed_by: ['iri', 'unknown', 'us,iri'],
  source: ['fpi-20240105', 'nothing', 'fpi-20240104'],
  q: ['drone', 'أربيل', 'عين الأسد', 'Harir base', 'IWM-A-0010', 'A-10', 'كردستان قصف', 'Hareer'],
  updated_since: ['2026-11-22', '2026-11-22T00:00:00Z', '2026-11-22T03:00:00+03:00', '2020-01-01'],
  bucket: ['2024-02', '2024', '2024-W07', '2024-02-04', 'none'],
  grain: ['day', 'week', 'month', 'year'],
  kind: ['attack', 'strike', 'milestone', 'force_level', 'tally_claim', 'attack,strike'],
  weapon: ['drone', 'rocket', 'drone,rocket', 'unknown'],
  outcome: ['hit', 'intercepted', 'unknown'],
  verification: ['fair', 'weak', 'confirmed,fair'],
  stack: ['none', 'weapon', 'place', 'claimed_by', 'outcome', 'scope', 'verification'],
  bounds: ['low', 'best', 'high'],
  tab: ['chart', 'table', 'map'],
  digits: ['latn', 'arab'],
  months: ['iraqi', 'international'],
  claims: ['us', 'fatalities', 'attacks.us'],
  sort: ['date', '-date', 'place', '-casualties', 'relevance', '-updated', 'weapon'],
  columns: ['event_id', 'event_id,kind', 'event_id,merged_into,notes_ar'],
  cursor: ['', '2', 'fpi-20240105', 'IWM-A-0001', 'eyJhIjoxfQ'],
  limit: ['1', '2', '20', '500', '5000'],
  draft: ['0', '1'],
  size: ['1x', '2x', 'square', 'card', 'card', '1x'],
  names: ['readable', 'short'],
  bom: ['0', '1'],
  rows: ['shown', 'full'],
  theme: ['auto', 'light', 'dark'],
  lang: ['ar', 'en'],
  id: ['IWM-A-0001', 'IWM-M-0040', 'IWM-A-9999', 'IWM-S-0003'],
  n: ['1', '5', '147', '99999'],
  list: ['outlets', 'shares', 'coverage', 'imports', 'places', 'sources', 'actors'],
  key: ['daily', 'asad', '1', 'by-fuzz', '999999999'],
  format: ['json', 'xml'],
  maxwidth: ['400', '1', '99999'],
  maxheight: ['300', '640', '0'],
}

const named = (name: string, codes: readonly string[] = []): FuzzedParameter => {
  const good = [...codes, ...(RIGHT[name] ?? [])]
  if (good.length === 0) throw new Error(`nothing is right for the parameter ${name}`)
  return { name, good }
}

/** The reads of the API with what they take, from its own description. */
export const API_READS = readOperations(openApi())
  .filter(({ method }) => method === 'GET')
  .map(({ id, path, parameters }) => ({
    id,
    path,
    inPath: parameters.filter(({ place }) => place === 'path').map(({ name }) => named(name)),
    query: parameters.filter(({ place }) => place === 'query').map(({ name, values }) => named(name, values)),
  }))

const apiFilters = API_READS.find(({ id }) => id === 'listEntries')?.query ?? []

/** What the address of a chart states, in any form. */
export const CHART_PARAMETERS: readonly FuzzedParameter[] = [
  ...new Set([...Object.keys(viewValues(DEFAULT_VIEW)), 'from', 'to', ...Object.keys(DEFAULT_OPTIONS)]),
].map(name => named(name))

/** What pages that list or map records take: the filters of the API, and what a chart's address states. */
export const LIST_PARAMETERS: readonly FuzzedParameter[] = [
  ...new Map(
    [...apiFilters, ...CHART_PARAMETERS, named('sort'), named('cursor')].map(one => [one.name, one] as const),
  ).values(),
].filter(({ name }) => !['format', 'columns', 'size', 'names', 'rows', 'theme'].includes(name))

/** What feeds take. */
export const FEED_PARAMETERS = apiFilters.filter(
  ({ name }) => !['cursor', 'limit', 'format', 'bom', 'sort', 'columns', 'lang'].includes(name),
)

export const OEMBED_PARAMETERS = ['format', 'maxwidth', 'maxheight'].map(name => named(name))

export const SLUGS = CHARTS.map(({ slug }) => slug)
