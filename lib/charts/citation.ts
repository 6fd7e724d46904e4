import type { PlainDate } from '@/lib/core/plain-date'
import type { Locale } from '@/lib/i18n/locale'
import { viewTag } from './view-tag'

/** What a citation of a chart states. Dates are plain days. */
export type Cited = {
  readonly locale: Locale
  readonly slug: string
  readonly site: string
  readonly title: string
  readonly revision: number
  /** The day of the revision. */
  readonly date: PlainDate
  /** Absolute address, pinned to the revision. */
  readonly url: string
  /** The day on which it was read. */
  readonly accessed: PlainDate
}

/** The key of an entry: two views of one chart may stand in one bibliography, so a view that states more than its revision says which. */
const keyOf = ({ slug, revision, url }: Cited): string =>
  `iwm-${slug}-r${revision}${viewTag(new URL(url).searchParams)}`

/** BibTeX reads `{`, `}`, `%`, `&`, `#`, `_`, `$`, `\` as commands. */
const tex = (text: string): string => text.replace(/\\/g, '\\textbackslash ').replace(/[{}%&#_$]/g, '\\$&')

/** A BibTeX entry; the address stands in `\url`, which takes it as it is. */
export function bibtex(cited: Cited): string {
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${tex(cited.site)}}`],
    ['title', tex(cited.title)],
    ['year', cited.date.slice(0, 4)],
    ['version', String(cited.revision)],
    ['howpublished', `\\url{${cited.url}}`],
    ['urldate', cited.accessed],
    ['language', cited.locale === 'ar' ? 'arabic' : 'english'],
  ]
  return `@misc{${keyOf(cited)},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`
}

const dateParts = (day: PlainDate) => ({ 'date-parts': [day.split('-').map(Number)] })

/** CSL-JSON (citeproc), one item in a list, as reference managers read it. */
export function cslJson(cited: Cited): string {
  const item = {
    ...{ id: keyOf(cited), type: 'webpage', title: cited.title, 'container-title': cited.site },
    ...{ author: [{ literal: cited.site }], issued: dateParts(cited.date), accessed: dateParts(cited.accessed) },
    ...{ URL: cited.url, version: String(cited.revision), language: cited.locale },
  }
  return JSON.stringify([item], null, 2)
}
