import { savedName } from '@/lib/core/file-name'
import type { Locale } from '@/lib/i18n/locale'
import { type AddressParams, paramsOf, writeAddress } from './address'
import type { ChartDefinition } from './define-chart'
import { queryOf } from './query'
import type { View } from './view'
import { viewTag } from './view-tag'

/** The endings of a chart's address: the same view as a file. */
export const FILE_FORMS = ['svg', 'png', 'csv', 'json', 'table'] as const
export type FileForm = (typeof FILE_FORMS)[number]
/** Every form in which one view of a chart can be had. */
export const FORMS = ['page', ...FILE_FORMS, 'embed'] as const
export type Form = (typeof FORMS)[number]

/** How large a picture is: as on the page, twice that, 1080 × 1080, or 1200 × 630 for previews of links. */
export const PICTURE_SIZES = ['1x', '2x', 'square', 'card'] as const
export type PictureSize = (typeof PICTURE_SIZES)[number]

/** What an address says of a form alone. It changes how the view looks in that form, never what it holds. */
export type FormOptions = {
  readonly size: PictureSize
  /** Headings of columns: words of the reader's language, or the short names that programs use. */
  readonly names: 'readable' | 'short'
  /** Whether a byte order mark stands first, which Excel needs to see UTF-8. */
  readonly bom: '0' | '1'
  /** The rows that the chart shows, or the records behind them. */
  readonly rows: 'shown' | 'full'
  readonly theme: 'auto' | 'light' | 'dark'
}

const ALLOWED: { readonly [K in keyof FormOptions]: readonly [FormOptions[K], ...FormOptions[K][]] } = {
  size: PICTURE_SIZES,
  names: ['readable', 'short'],
  bom: ['0', '1'],
  rows: ['shown', 'full'],
  theme: ['auto', 'light', 'dark'],
}

export const DEFAULT_OPTIONS: FormOptions = {
  size: ALLOWED.size[0],
  names: ALLOWED.names[0],
  bom: ALLOWED.bom[0],
  rows: ALLOWED.rows[0],
  theme: ALLOWED.theme[0],
}

/** The options that mean something to a form; others are neither read nor written, so that none leaks from one form to the next. */
const TAKEN: Readonly<Record<Form, readonly (keyof FormOptions)[]>> = {
  page: [],
  svg: ['size'],
  png: ['size'],
  csv: ['names', 'bom', 'rows'],
  json: [],
  table: [],
  embed: ['theme'],
}

/** The options that mean something to a form, by name. */
export const optionsOf = (form: Form): readonly string[] => TAKEN[form]

export const isFileForm = (text: string): text is FileForm => FILE_FORMS.some(form => form === text)

/** The options of a form that an address states and that cannot be read, so that the usual stands in their place. */
export const unreadOptions = (params: AddressParams, form: Form): (keyof FormOptions)[] =>
  TAKEN[form].filter(key => {
    const text = paramsOf(params).one(key)
    return text !== null && !ALLOWED[key].some(value => value === text)
  })

/** The options of a form that an address states. Never throws: what is unknown counts as not given. */
export function readOptions(params: AddressParams, form: Form): FormOptions {
  const given = (key: keyof FormOptions): string | null =>
    TAKEN[form].includes(key) ? paramsOf(params).one(key) : null
  const read = <K extends keyof FormOptions>(key: K): FormOptions[K] => {
    const text = given(key)
    return ALLOWED[key].find(value => value === text) ?? DEFAULT_OPTIONS[key]
  }
  return { size: read('size'), names: read('names'), bom: read('bom'), rows: read('rows'), theme: read('theme') }
}

/** The address of a form, path and query: the one place that writes them. What the view says stands first, then how it shall look. */
export function formHref(
  locale: Locale,
  chart: Pick<ChartDefinition, 'slug' | 'defaults'>,
  view: View,
  form: Form = 'page',
  options: Partial<FormOptions> = {},
): string {
  const said = TAKEN[form].map(key => [key, options[key] ?? ''] as const)
  const query = [writeAddress(view, chart.defaults), queryOf(said, DEFAULT_OPTIONS)]
    .filter(part => part !== '')
    .join('&')
  const ending = form === 'page' || form === 'embed' ? '' : `.${form}`
  const path = form === 'embed' ? `/${locale}/embed/${chart.slug}` : `/${locale}/charts/${chart.slug}${ending}`
  return query === '' ? path : `${path}?${query}`
}

/** What a file's name says of its options: those that change what it holds or how large it is. */
const NAMED: Readonly<Partial<Record<keyof FormOptions, (value: string) => string>>> = {
  rows: () => 'records',
  names: value => value,
  bom: () => 'excel',
  size: value => value,
}

/**
 * The name under which a file is saved: what it is, in which language and of which revision, with the day that it is read on where that is another than its own, a tag where its view is narrowed, and
 * with its size or its kind of rows and names, and for whom, where they are not the usual. Files of different addresses lie side by side under their own names.
 */
export function chartFileName(
  locale: Locale,
  chart: Pick<ChartDefinition, 'slug' | 'defaults'>,
  view: View,
  revision: number,
  form: FileForm,
  options: Partial<FormOptions> = {},
): string {
  const tag = viewTag(new URLSearchParams(writeAddress(view, chart.defaults)))
  const said = TAKEN[form].flatMap(key => {
    const value = options[key] ?? DEFAULT_OPTIONS[key]
    return value === DEFAULT_OPTIONS[key] ? [] : (NAMED[key]?.(value) ?? [])
  })
  const apart = [tag.slice(1), view.day ?? '', ...said].filter(one => one !== '')
  return savedName([chart.slug, locale], revision, form, apart)
}
