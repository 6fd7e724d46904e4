import type { GridWords } from './grid-props'

type Props = {
  readonly state: 'ready' | 'loading' | 'failed'
  readonly more: boolean
  readonly words: GridWords
  readonly width: number
  readonly retry: () => void
}

/** That rows did not come, and what can be done. */
export function NotCome({ words, retry }: Pick<Props, 'words' | 'retry'>) {
  return (
    <p role="alert" className="flex flex-wrap items-center gap-3 py-1">
      <span className="text-bad font-medium">{words.failed}</span>
      <button type="button" className="button" onClick={retry}>
        {words.retry}
      </button>
    </p>
  )
}

/** The line below the last known row: that more is coming, or that it did not come and what can be done. */
export function RowsEnd({ state, more, words, width, retry }: Props) {
  if (state === 'failed') {
    return (
      <tr>
        <td colSpan={width}>
          <NotCome words={words} retry={retry} />
        </td>
      </tr>
    )
  }
  // Its place is kept while there is more, so that nothing moves when it comes.
  return more ? (
    <tr>
      <td colSpan={width} className="text-muted">
        {words.loading}
      </td>
    </tr>
  ) : null
}
