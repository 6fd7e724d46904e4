import type { BoundName } from '@/lib/domain/tally'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { cell } from './cell'
import type { Frame, FrameSeries, FrameTable, FrameValue, TableCell, TableRow } from './frame'
import { boundHref, wholeHref } from './links'
import { formats } from './words'

/** When a value was. */
const whenOf = ({ period = '', code }: FrameValue, href?: string, words = period): TableCell =>
  cell(words, { href, code })
const total = <V>(values: readonly V[], of: (value: V) => number | null | undefined): number =>
  values.reduce((sum, value) => sum + (of(value) ?? 0), 0)

/** The columns of a period that the chart is compared with; none where there is no such period. */
function comparedColumns(frame: Frame, totals: FrameSeries, prefs: Preferences) {
  const t = translator(prefs)
  const { number } = formats(prefs)
  const series = frame.series.find(one => one.shape === 'then')
  const { compared } = frame
  if (!series || !compared) return { columns: [], blanks: [], foot: [], cells: () => [], rows: () => [] }
  const blank = { text: '' }
  const unknown = { text: t('charts.table.not_covered'), code: '' }
  const difference = (now: number | null, before: number | null): TableCell => {
    if (now === null || before === null) return blank
    const code = String(now - before)
    if (now === before) return { text: t('compare.same'), code }
    return { text: t(now > before ? 'compare.up' : 'compare.down', { n: Math.abs(now - before) }), code }
  }
  const column = (key: 'then_period' | 'then' | 'difference', numeric: boolean) => ({
    key,
    label: t(`compare.${key}`),
    numeric,
  })
  const { now, before } = compared.total
  return {
    columns: [column('then_period', false), column('then', true), column('difference', true)],
    blanks: [blank, blank, blank],
    foot: [{ text: compared.label }, before === null ? unknown : { text: number(before) }, difference(now, before)],
    cells: (value: FrameValue): TableCell[] => {
      const then = series.values[totals.values.indexOf(value)]
      if (!then) return [blank, blank, blank]
      const opens = (then.high ?? 0) > 0 ? then.href : undefined
      return [
        whenOf(then),
        then.value === null ? unknown : cell(number(then.value), { href: opens }),
        difference(value.value, then.value),
      ]
    },
    rows: (before: number): TableRow[] =>
      compared.coarse.map(value => ({
        key: `then ${value.x0} ${value.x1}`,
        head: { text: value.label, code: '' },
        cells: [
          ...Array.from({ length: before }, () => blank),
          whenOf(value),
          cell(value.short ?? '', { href: value.href }),
          blank,
        ],
      })),
  }
}

function countTable(frame: Frame, totals: FrameSeries, prefs: Preferences): FrameTable {
  const t = translator(prefs)
  const { number } = formats(prefs)
  const parts = frame.stacked ? frame.series.filter(series => series.shape === 'bars') : []
  const coarse = frame.series.find(series => series.shape === 'coarse')?.values ?? []
  const all = [...totals.values, ...coarse]
  const blank = { text: '' }
  const then = comparedColumns(frame, totals, prefs)
  const count = (value: number | null | undefined, bounds: BoundName, href: string | undefined): TableCell =>
    value === null || value === undefined
      ? blank
      : cell(number(value), { href: value > 0 && href ? boundHref(href, bounds) : undefined })
  // Said of each period once any of them was watched less than all of it: a 0 of thinly watched time is not one of watched time.
  const watches = totals.values.some(({ watched }) => watched !== undefined)
  const watch = (value?: FrameValue): readonly TableCell[] => (watches ? [{ text: value?.watched ?? '' }] : [])
  const rows = totals.values.map((value): TableRow => {
    if (value.value === null)
      return {
        key: String(value.x0),
        head: whenOf(value),
        caveat: t('charts.table.not_covered'),
        cells: [
          ...[...parts.map(() => blank), { text: t('charts.table.not_covered'), code: '' }, blank, blank],
          ...[...watch(), ...then.cells(value)],
        ],
      }
    return {
      key: String(value.x0),
      head: whenOf(value, value.href),
      ...(value.watched === undefined ? {} : { caveat: value.watched }),
      cells: [
        ...parts.map(part => {
          const own = part.values.find(other => other.x0 === value.x0)
          return cell(number(own?.value ?? 0), { href: own?.href })
        }),
        cell(number(value.value), { href: (value.high ?? 0) > 0 ? value.href : undefined }),
        count(value.low, 'low', value.href),
        count(value.high, 'high', value.href),
        ...watch(value),
        ...then.cells(value),
      ],
    }
  })
  const wide = coarse.map(
    (value): TableRow => ({
      key: `${value.x0} ${value.x1}`,
      head: whenOf(value, value.href, `${value.period ?? ''} (${t('charts.coarse')})`),
      cells: [
        ...parts.map(() => blank),
        cell(number(value.value ?? 0), { href: value.href }),
        count(value.low, 'low', value.href),
        count(value.high, 'high', value.href),
        ...watch(),
        ...then.blanks,
      ],
    }),
  )
  const undated = frame.total?.undated
  const loose: TableRow[] = undated
    ? [
        {
          key: 'undated',
          head: cell(undated.label, { href: undated.href, code: '' }),
          cells: [
            ...parts.map(() => blank),
            cell(number(undated.value), { href: undated.value > 0 ? undated.href : undefined }),
            count(undated.low, 'low', undated.href),
            count(undated.high, 'high', undated.href),
            ...watch(),
            ...then.blanks,
          ],
        },
      ]
    : []
  const counted = [...all, ...(undated ? [undated] : [])]
  const whole = frame.total?.href
  // What no bucket holds is split by no part, so that the list of a part would hold more than its column.
  const split = coarse.length === 0 && !undated
  const partFoot = (part: FrameSeries): TableCell => {
    const [first] = part.values
    return cell(number(total(part.values, value => value.value)), {
      href: split && first?.href ? wholeHref(first.href) : undefined,
    })
  }
  return {
    caption: t('charts.table.caption', { title: frame.title, subtitle: frame.subtitle }),
    columns: [
      { key: 'period', label: t('charts.table.period'), numeric: false },
      ...parts.map(part => ({ key: part.key, label: part.label, numeric: true })),
      { key: 'total', label: t('charts.total'), numeric: true },
      { key: 'low', label: t('charts.table.low'), numeric: true },
      { key: 'high', label: t('charts.table.high'), numeric: true },
      ...(watches ? [{ key: 'watched', label: t('charts.table.watched'), numeric: false }] : []),
      ...then.columns,
    ],
    rows: [...rows, ...wide, ...loose, ...then.rows(parts.length + 3 + watch().length)],
    foot: {
      key: 'sum',
      head: { text: t('charts.table.sum') },
      cells: [
        ...parts.map(partFoot),
        cell(number(total(counted, value => value.value)), { href: whole }),
        count(
          total(counted, value => value.low),
          'low',
          whole,
        ),
        count(
          total(counted, value => value.high),
          'high',
          whole,
        ),
        ...watch(),
        ...then.foot,
      ],
    },
  }
}

function levelTable(frame: Frame, prefs: Preferences): FrameTable {
  const t = translator(prefs)
  const { number } = formats(prefs)
  const rows = frame.series
    .flatMap(series => series.values.filter(value => value.id !== undefined).map(value => ({ series, value })))
    .sort((a, b) => a.value.x0 - b.value.x0)
  const count = (value: number | null | undefined): TableCell => ({
    text: value === null || value === undefined ? '' : number(value),
  })
  return {
    caption: t('charts.table.caption', { title: frame.title, subtitle: frame.subtitle }),
    columns: [
      { key: 'date', label: t('charts.table.date'), numeric: false },
      { key: 'stated', label: t('charts.table.stated'), numeric: true },
      { key: 'low', label: t('charts.table.low'), numeric: true },
      { key: 'best', label: t('charts.table.best'), numeric: true },
      { key: 'high', label: t('charts.table.high'), numeric: true },
      { key: 'series', label: t('charts.table.series'), numeric: false },
      { key: 'source', label: t('charts.table.source'), numeric: false },
    ],
    rows: rows.map(({ series, value }) => ({
      key: value.id ?? '',
      head: whenOf(value, value.href),
      cells: [
        cell(value.short ?? '', { href: value.href }),
        count(value.low),
        count(value.value),
        count(value.high),
        { text: series.label },
        { text: value.source ?? '' },
      ],
    })),
    foot: null,
  }
}

/** The table twin of a Frame: every value that the picture shows, with the same addresses behind them. */
export function tableOf(frame: Frame, prefs: Preferences): FrameTable {
  if (frame.table) return frame.table
  const totals = frame.series.find(series => series.shape === 'total')
  return totals ? countTable(frame, totals, prefs) : levelTable(frame, prefs)
}
