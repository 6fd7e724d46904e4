import type { BaseStatus } from '@/lib/domain/base-status'

/** A wall with battlements, ten units wide, around 0,0. */
export const BASE_PATH = 'M-5 4.5V-4.5h2.4v2h1.5v-2h2.2v2h1.5v-2H5v9z'

/** How a base's status looks: filled while forces are recorded there, hollow once handed over, dashed where it is not known. */
export const BASE_LOOK = {
  open: { fill: 'var(--c-force)', stroke: 'var(--c-force)' },
  handed_over: { fill: 'var(--c-page)', stroke: 'var(--c-force)' },
  unknown: { fill: 'var(--c-page)', stroke: 'var(--c-doubt)', strokeDasharray: '1.6 1.2' },
} as const satisfies Record<BaseStatus, object>

/** The sign of a base beside its name. */
export function BaseGlyph({ status }: { readonly status: BaseStatus }) {
  return (
    <svg viewBox="-7 -7 14 14" className="inline-block size-3.5 shrink-0" aria-hidden="true">
      <path d={BASE_PATH} strokeWidth="1.4" {...BASE_LOOK[status]} />
    </svg>
  )
}
