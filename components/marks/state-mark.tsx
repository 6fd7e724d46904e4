import type { CommitmentStateName } from '@/lib/domain/deadline'

const COLOR: Record<CommitmentStateName, string> = {
  met: 'text-good',
  met_late: 'text-claim',
  partially_met: 'text-claim',
  missed: 'text-bad',
  overdue_unknown: 'text-attack',
  due: 'text-strike',
  superseded: 'text-muted',
  cancelled: 'text-muted',
}

/** Every state of a commitment, from what was kept to what no longer counts. */
export const STATES = [
  'met',
  'met_late',
  'partially_met',
  'due',
  'overdue_unknown',
  'missed',
  'superseded',
  'cancelled',
] as const satisfies readonly CommitmentStateName[]

/** Colour class of a commitment's state; the shape of its mark says the same. */
export const stateColor = (state: CommitmentStateName): string => COLOR[state]

function shape(state: CommitmentStateName) {
  switch (state) {
    case 'met':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M4.8 8.2l2.2 2.3 4.2-4.8" fill="none" stroke="var(--c-page)" strokeWidth="1.8" />
        </>
      )
    case 'met_late':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </>
      )
    case 'partially_met':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M8 8V2a6 6 0 0 1 6 6z" fill="currentColor" />
        </>
      )
    case 'missed':
      return (
        <>
          <rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" />
          <path d="M5 5l6 6M11 5l-6 6" stroke="var(--c-page)" strokeWidth="1.8" />
        </>
      )
    case 'overdue_unknown':
      return (
        <>
          <path
            d="M8 .8L15.2 8 8 15.2.8 8z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeDasharray="2.6 1.6"
          />
          <circle cx="8" cy="8" r="1.8" fill="currentColor" />
        </>
      )
    case 'due':
      return <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
    default:
      return <path d="M2 8h12" stroke="currentColor" strokeWidth="2.2" />
  }
}

/** Shape of a commitment's state; says nothing to screen readers, the words beside it do. */
export function StateMark({ state }: { readonly state: CommitmentStateName }) {
  return (
    <svg viewBox="0 0 16 16" className={`inline-block size-4 shrink-0 ${COLOR[state]}`} aria-hidden="true">
      {shape(state)}
    </svg>
  )
}
