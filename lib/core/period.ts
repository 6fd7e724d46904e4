import { type EdtfProblem, parseEdtf } from './edtf'
import { westernDigits } from './fold'
import { bucketRange } from './grain'
import { isPlainDate, type PlainDate } from './plain-date'
import { err, ok, type Result } from './result'

/** Whole calendar days, both ends included; null is an end that is left open. */
export type Period = { readonly from: PlainDate | null; readonly to: PlainDate | null }

/** Words of the address for an open end. */
const OPEN: Readonly<Record<string, '..'>> = { earliest: '..', latest: '..', '': '..' }

const end = (text: string): string => OPEN[text] ?? text

/**
 * Reads a period as people and addresses write it: EDTF (`2024`, `2024-01`, `2023-10-17/2024-01-28`, `2025-10/..`, with any
 * digits), or two ends joined by `..` (`2023-10..latest`). A date stands for all of its days. `earliest..latest` is the whole record.
 */
export function parsePeriod(text: string): Result<Period, EdtfProblem> {
  const plain = westernDigits(text).trim()
  const ends = plain.includes('/') ? plain.split('/') : plain.split(/\.{2,3}|…|–/)
  const [first = '', second, ...rest] = ends.map(part => part.trim())
  if (plain.includes('/') || second === undefined) {
    const parsed = parseEdtf(ends.map(part => part.trim()).join('/'))
    return parsed.ok ? ok({ from: parsed.value.min, to: parsed.value.max }) : parsed
  }
  if (rest.length > 0) return err('shape')
  if (end(first) === '..' && end(second) === '..') {
    // Two words say so on purpose; `..` alone says nothing.
    return first === 'earliest' || second === 'latest' ? ok({ from: null, to: null }) : err('no_end')
  }
  const parsed = parseEdtf(`${end(first)}/${end(second)}`)
  return parsed.ok ? ok({ from: parsed.value.min, to: parsed.value.max }) : parsed
}

/** How an address writes a period: `2023-10-17..latest`. `parsePeriod` reads it back. */
export const writePeriod = ({ from, to }: Period): string => `${from ?? 'earliest'}..${to ?? 'latest'}`

/** The shortest EDTF of a period, as a person would type it: `2024`, `2024-01`, `2023-10-17/..`; '' for the whole record. */
export function shortPeriod({ from, to }: Period): string {
  if (from === null && to === null) return ''
  if (from === null || to === null) return `${from ?? '..'}/${to ?? '..'}`
  for (const bucket of [from.slice(0, 4), from.slice(0, 7)]) {
    const { start, end: last } = bucketRange(bucket)
    if (start === from && last === to) return bucket
  }
  if (from === to) return from
  const [a, b] = [from.slice(0, 7), to.slice(0, 7)]
  return isPlainDate(from) && bucketRange(a).start === from && bucketRange(b).end === to ? `${a}/${b}` : `${from}/${to}`
}
