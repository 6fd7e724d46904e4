import type { GridWords } from './grid-props'

type Props = {
  readonly words: GridWords
  /** They come later by themselves: the server asked to wait. */
  readonly paused?: boolean
  readonly retry: () => void
}

/** That rows did not come, and what can be done. */
export function NotCome({ words, paused = false, retry }: Props) {
  if (paused)
    return (
      <p role="status" className="text-muted py-1">
        {words.paused}
      </p>
    )
  return (
    <p role="alert" className="flex flex-wrap items-center gap-3 py-1">
      <span className="text-bad font-medium">{words.failed}</span>
      <button type="button" className="button" onClick={retry}>
        {words.retry}
      </button>
    </p>
  )
}
