/** One line of the budget table: `measured` is a ratio or a figure in the budget's unit, null where it could not be measured. */
export type Line = {
  readonly what: string
  readonly engine: string
  readonly measured: number | null
  /** The budget, as a bound in the same unit. */
  readonly most?: number
  readonly least?: number
  readonly unit: string
  readonly note?: string
}

/** Median time of a piece of work in milliseconds, after one run that is not counted. */
export async function timed(work: () => Promise<unknown>, times = 7): Promise<number> {
  await work()
  const spent: number[] = []
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    await work()
    spent.push(performance.now() - began)
  }
  return spent.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

/** Whether a line keeps its budget; null where it has none or was not measured. */
export function keeps({ measured, most, least }: Line): boolean | null {
  if (measured === null || (most === undefined && least === undefined)) return null
  return (most === undefined || measured <= most) && (least === undefined || measured >= least)
}

const figure = (n: number) =>
  n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n >= 0.1 ? n.toFixed(2) : n.toFixed(4)

/** The lines as a table in Markdown, and below it what falls short. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(line => {
    const budget = line.most !== undefined ? `≤ ${line.most}` : line.least !== undefined ? `≥ ${line.least}` : '–'
    const kept = keeps(line)
    const verdict = line.measured === null ? 'not measured' : kept === null ? 'for comparison' : kept ? 'kept' : 'SHORT'
    const said = line.measured === null ? '–' : `${figure(line.measured)} ${line.unit}`
    return `| ${[line.what, line.engine, said, `${budget} ${line.unit}`, verdict, line.note ?? ''].join(' | ')} |`
  })
  const short = lines.filter(line => keeps(line) === false)
  return [
    '| what | database | measured | budget | | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    short.length === 0
      ? 'Nothing that was measured falls short.'
      : `Short of the budget: ${short.length} of ${lines.length} lines.`,
  ].join('\n')
}
