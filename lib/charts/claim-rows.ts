import { err, type Result } from '@/lib/core/result'
import { type ClaimComparison, compareSums } from '@/lib/domain/claim-comparison'
import { type ClaimObstacle, type ClaimQuestion, counterKey, questionOf } from '@/lib/domain/claim-question'
import { type Yardstick, yardstickOf, yardstickToken } from '@/lib/domain/yardstick'
import type { ChartClaim, ChartClaims } from './chart-data'

/** A claim with what of our record stands beside it. */
export type ClaimRow = {
  readonly claim: ChartClaim
  readonly question: Result<ClaimQuestion, ClaimObstacle>
  readonly comparison: Result<ClaimComparison, ClaimObstacle>
}

/** Claims that share a yardstick, in order of the day at which their windows end. */
export type ClaimGroup = {
  readonly token: string
  readonly yardstick: Yardstick
  readonly rows: readonly ClaimRow[]
}

export type GroupedClaims = {
  /** The one with most claims first. */
  readonly groups: readonly ClaimGroup[]
  /** Claims that no yardstick fits. */
  readonly apart: readonly ClaimRow[]
}

const order = (a: ClaimRow, b: ClaimRow): number => {
  const day = ({ claim }: ClaimRow) => claim.window_end_max ?? claim.date_max ?? ''
  const [first, second] = [`${day(a)} ${a.claim.event_id}`, `${day(b)} ${b.claim.event_id}`]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Every claim compared under its own window, scope and metric, by yardstick. */
export function groupClaims({ records, sums }: ChartClaims): GroupedClaims {
  const groups = new Map<string, { token: string; yardstick: Yardstick; rows: ClaimRow[] }>()
  const apart: ClaimRow[] = []
  for (const claim of records) {
    const yardstick = yardstickOf(claim)
    const comparison = yardstick.ok
      ? compareSums(claim, ({ counter }) => sums[counterKey(counter)] ?? [])
      : err(yardstick.error)
    const row = { claim, question: questionOf(claim), comparison }
    if (!yardstick.ok) {
      apart.push(row)
      continue
    }
    const token = yardstickToken(yardstick.value)
    const group = groups.get(token) ?? { token, yardstick: yardstick.value, rows: [] }
    group.rows.push(row)
    groups.set(token, group)
  }
  for (const { rows } of groups.values()) rows.sort(order)
  return {
    groups: [...groups.values()].sort((a, b) => b.rows.length - a.rows.length || (a.token < b.token ? -1 : 1)),
    apart: apart.sort(order),
  }
}
