import type { Imports } from './import'
import type { Line } from './measure'
import type { Reads } from './reads'
import type { Web } from './web'

/** The lines of the budget that reading shows, at one size against the smallest. */
export function readLines(engine: string, events: number, now: Reads, small: Reads): Line[] {
  const at = (what: string) => `${what}, ${events.toLocaleString('en')} events`
  return [
    {
      what: at('tally with one split, against the smallest size'),
      engine,
      measured: now.split / small.split,
      most: 3,
      unit: '×',
    },
    {
      what: at('tally with one split and one filter, against the smallest size'),
      engine,
      measured: now.filtered / small.filtered,
      most: 3,
      unit: '×',
    },
    {
      what: at('tally with one split, against plain GROUP BY'),
      engine,
      measured: now.split / now.plain,
      ...(events < 1_000_000 ? {} : { most: 0.05 }),
      unit: '×',
      note: 'budget: ≤ 0.05 at 1,000,000',
    },
    {
      what: at('tally with two filters, against plain GROUP BY'),
      engine,
      measured: now.mixed / now.mixedPlain,
      most: 1.5,
      unit: '×',
    },
    { what: at('as of the revision before, against now'), engine, measured: now.old / now.split, most: 3, unit: '×' },
    { what: at('as of half way back, against now'), engine, measured: now.ancient / now.split, most: 3, unit: '×' },
    {
      what: at('records page nine tenths down, by cursor, against the first'),
      engine,
      measured: now.deep / now.first,
      most: 1.5,
      unit: '×',
    },
    {
      what: at('records page nine tenths down, by a window of dates, against the first'),
      engine,
      measured: now.window / now.first,
      most: 1.5,
      unit: '×',
    },
    {
      what: at('records page, against the smallest size'),
      engine,
      measured: now.first / small.first,
      most: 3,
      unit: '×',
    },
    {
      what: at('search for a common word, against the first page'),
      engine,
      measured: now.search / now.first,
      unit: '×',
    },
    { what: at('overview, against the smallest size'), engine, measured: now.overview / small.overview, unit: '×' },
    { what: at('export as CSV'), engine, measured: now.exportRows, unit: 'rows/s' },
    { what: at('export as CSV, memory it took'), engine, measured: now.exportMb, most: 100, unit: 'MB' },
  ]
}

/** The lines about importing a file of so many rows. */
export function importLines(engine: string, rows: number, { ratio, summed, grewMb }: Imports): Line[] {
  const at = (what: string) => `${what}, ${rows.toLocaleString('en')} rows`
  return [
    {
      what: at('import with checks until published, against a copy into the same indexed tables'),
      engine,
      measured: ratio,
      least: 0.3,
      unit: '×',
    },
    { what: at('the same until it is in the sums as well'), engine, measured: summed, unit: '×' },
    { what: at('import, memory it took'), engine, measured: grewMb, most: 200, unit: 'MB' },
  ]
}

/** The lines about what goes over the wire; without a build they stand there as not measured. */
export function webLines(engine: string, web: Web | null): Line[] {
  const note = web === null ? 'there is no build: npm run build' : ''
  return [
    {
      what: 'warm page against bare Node with the same bytes',
      engine,
      measured: web?.warm ?? null,
      least: 0.4,
      unit: '×',
      note,
    },
    { what: 'cold page against bare Node with the same bytes', engine, measured: web?.cold ?? null, unit: '×', note },
    {
      what: 'from publish to the first answer that shows it',
      engine,
      measured: web?.visibleMs ?? null,
      most: 100,
      unit: 'ms',
      note,
    },
    {
      what: 'script of a chart page, compressed',
      engine,
      measured: web?.scriptKb ?? null,
      most: 200,
      unit: 'kB',
      note,
    },
  ]
}
