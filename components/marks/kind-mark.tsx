const MARKS: Readonly<Record<string, { readonly color: string; readonly path: string }>> = {
  attack: { color: 'text-attack', path: 'M6 .8L11.6 11H.4z' },
  strike: { color: 'text-strike', path: 'M1 1h10v10H1z' },
  milestone: { color: 'text-milestone', path: 'M6 0l6 6-6 6-6-6z' },
  force_level: { color: 'text-force', path: 'M6 .5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z' },
  tally_claim: { color: 'text-claim', path: 'M0 1.5h12v3H0zM0 7.5h12v3H0z' },
}

/** Shape and colour of a kind of record, the same as in the charts. Hidden from screen readers: the kind stands beside it. */
export function KindMark({ kind, hollow = false }: { readonly kind: string; readonly hollow?: boolean }) {
  const mark = MARKS[kind]
  if (!mark) return null
  return (
    <svg viewBox="-1 -1 14 14" className={`inline-block size-3 shrink-0 ${mark.color}`} aria-hidden="true">
      <path d={mark.path} fill={hollow ? 'var(--c-page)' : 'currentColor'} stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
