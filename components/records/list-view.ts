import { DEFAULT_SORT, isWordKey, nextSort, SORTS, type Sort, sortParts } from '@/lib/domain/record-sort'
import { intlLocale } from '@/lib/i18n/preferences'
import type { Reader } from '../reader'
import { type Column, columnList, shownFields } from './columns'
import type { Head } from './grid-head'
import type { GridWords } from './grid-props'
import type { ToolsProps } from './list-tools'

type Values = Readonly<Record<string, string>>

/** What the page shows of the record, apart from the rows: filter as the address holds it, order, columns. */
export type ListView = {
  readonly filter: Values
  readonly sort: Sort
  readonly columns: readonly Column[]
  /** How an address states the columns; undefined for the usual ones. */
  readonly cols: string | undefined
}

/** The parameters of a list's address; what is as usual is left out. */
export const listQuery = ({ filter, sort, cols }: ListView): Values => ({
  ...filter,
  ...(sort === DEFAULT_SORT ? {} : { sort }),
  ...(cols === undefined ? {} : { cols }),
})

/** The headings of a list, each that orders it with where it leads. */
export function headsOf(reader: Reader, view: ListView): Head[] {
  const current = sortParts(view.sort)
  const heads = columnList()
    .filter(({ key }) => view.columns.includes(key))
    .map(({ key, column }): Head => {
      const state = column.sort !== current.key ? 'none' : current.descending ? 'descending' : 'ascending'
      const href = reader.link('entries', listQuery({ ...view, sort: nextSort(column.sort, view.sort) }))
      return {
        key,
        label: reader.t(column.label),
        width: column.width,
        numeric: column.numeric === true,
        sort: { href, state },
      }
    })
  const record: Head = { key: 'record', label: reader.t('records.record'), width: null, numeric: false, sort: null }
  return heads[0]?.key === 'date' ? [heads[0], record, ...heads.slice(1)] : [record, ...heads]
}

const FILES = ['csv', 'csv_bom', 'csv_all', 'csv_all_bom', 'json', 'geojson'] as const

/**
 * The menus of a list. `rev` is the revision that it was read at: a file taken from it is of the same. `parameters` are those by
 * which the API finds the same records.
 */
export function toolsOf(reader: Reader, view: ListView, rev: number, parameters: Values): ToolsProps {
  const { t } = reader
  const searched = view.filter.q !== undefined
  const file = (format: (typeof FILES)[number]): string => {
    const query = new URLSearchParams({ ...parameters, sort: view.sort })
    query.set('rev', String(rev))
    if (isWordKey(sortParts(view.sort).key)) query.set('lang', reader.prefs.locale)
    query.set('limit', 'all')
    const [form, ...how] = format.split('_')
    query.set('format', form ?? format)
    if (how.includes('bom')) query.set('bom', '1')
    if (form === 'csv' && !how.includes('all')) query.set('columns', shownFields(view.columns).join())
    return `/api/v1/entries?${query}`
  }
  const kept = { ...listQuery({ ...view, cols: undefined }), ...reader.kept }
  return {
    words: {
      sort: t('list.sort'),
      columns: t('list.columns'),
      columns_apply: t('list.columns_apply'),
      download: t('list.download'),
      download_note: t('list.download_note'),
    },
    order: t(`list.sort.${view.sort}`),
    sorts: SORTS.filter(sort => sort !== 'relevance' || searched).map(sort => ({
      href: reader.link('entries', listQuery({ ...view, sort })),
      label: t(`list.sort.${sort}`),
      current: sort === view.sort,
    })),
    columns: columnList().map(({ key, column }) => ({
      key,
      label: t(column.label),
      shown: view.columns.includes(key),
    })),
    base: reader.link('entries', listQuery({ ...view, cols: undefined })),
    kept,
    files: FILES.map(format => ({ href: file(format), label: t(`list.file.${format}`), format })),
  }
}

/** The words of the list itself, whose `count` says how many records it holds. */
export const wordsOf = ({ t, prefs }: Reader, count: string): GridWords => ({
  name: t('records.title'),
  found: t('list.found'),
  loading: t('list.loading'),
  failed: t('list.failed'),
  retry: t('list.retry'),
  paused: t('list.paused'),
  more: t('list.more'),
  printed: t('list.printed', { n: '{n}', count, download: t('list.download') }),
  numerals: intlLocale(prefs),
})
