import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { readWrittenDate } from '@/lib/i18n/written-date'

/** What can be told of a report from its text and its link alone; '' where nothing can. */
export type Intake = {
  readonly title: string
  /** The link without what follows readers around. */
  readonly address: string
  readonly domain: string
  readonly date: PlainDate | ''
  readonly language: 'ar' | 'en' | ''
}

/** Parameters that say where a reader came from, not what they read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|igshid|mc_\w+|ref|ref_src|s|cmpid|ocid|spm|amp)$/i

/** A link in its one spelling: https, no tracking, no fragment, no trailing slash; null for text that is no web address. */
export function canonicalAddress(text: string): string | null {
  const typed = text.trim()
  const full = /^https?:\/\//i.test(typed)
    ? typed
    : /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(typed)
      ? `https://${typed}`
      : ''
  if (full === '' || !URL.canParse(full)) return null
  const url = new URL(full)
  for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key)
  url.hash = ''
  url.username = ''
  url.password = ''
  const path = url.pathname.length > 1 ? url.pathname.replace(/(?<!\/)\/+$/, '') : ''
  return `${url.protocol}//${url.host}${path}${url.search}`
}

/** The name of a site, without what all sites have in front. */
export function domainOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^(www|m|amp|ar|arabic|en)\./, '') : ''
}

/** Addresses under which a report may already be kept: as it is, and with the other scheme, `www.` or a slash at the end. */
export function addressTwins(address: string): string[] {
  if (!URL.canParse(address)) return []
  const rest = address.replace(/^https?:\/\/(?:www\.)?/, '')
  return ['https://', 'http://', 'https://www.', 'http://www.'].flatMap(start => [
    `${start}${rest}`,
    `${start}${rest}/`,
  ])
}

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

/** How far into a text its dateline is looked for, in lines. */
const HEAD = 8
const LONGEST_TITLE = 220

/** The day on a line that says nothing else: a dateline, as `2024-01-28 10:45:25` or `الأحد 28 كانون الثاني 2024`. */
function dateline(line: string): PlainDate | null {
  if (line.length > 60) return null
  const bare = line
    .replace(/[T\s]?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?.*$/i, '')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
  const read = readWrittenDate(bare)
  return read.ok && isPlainDate(read.value) ? read.value : null
}

function dateInPath(address: string): PlainDate | null {
  const found = /[/-](20\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/-]|$)/.exec(address)
  const date = found ? `${found[1]}-${found[2]}-${found[3]}` : ''
  return isPlainDate(date) ? date : null
}

/** Reads title, day, language and address off a report's text and link; nobody outside is asked. */
export function readReport(text: string, link: string): Intake {
  const address = canonicalAddress(link) ?? ''
  const head = lines(text).slice(0, HEAD)
  const first = head[0] ?? ''
  const arabic = (text.match(/\p{Script=Arabic}/gu) ?? []).length
  const latin = (text.match(/[A-Za-z]/g) ?? []).length
  const date = head.map(dateline).find(found => found !== null) ?? dateInPath(address)
  return {
    title: first.length <= LONGEST_TITLE && dateline(first) === null ? first : '',
    address,
    domain: domainOf(address),
    date: date ?? '',
    language: arabic + latin < 20 ? '' : arabic > latin ? 'ar' : 'en',
  }
}

/** An id for a report in the style of the others: outlet, then day; `taken` gives it a number. */
export function reportId(outlet: string, date: string, taken: (id: string) => boolean): string {
  const stem = [outlet || 'report', date.replace(/\D/g, '').slice(0, 8)].filter(Boolean).join('-')
  if (!taken(stem)) return stem
  for (let n = 2; ; n++) if (!taken(`${stem}-${n}`)) return `${stem}-${n}`
}
