import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, begun, type RowPages, received, resumed, wanted } from './row-pages'

/** Asks for the page that a cursor leads to; rejects when there is no answer or `signal` ends the wait. */
export type LoadRows = (cursor: string, signal: AbortSignal) => Promise<Answer>

type Reading = {
  readonly list: RowPages
  readonly state: 'ready' | 'loading' | 'failed'
  /** Says which rows are in sight; what is missing of them is asked for, one page at a time. */
  readonly look: (first: number, last: number) => void
  /** Asks again after a failure. */
  readonly retry: () => void
  /** Goes to where the list was read before, by the cursors of its further pages. */
  readonly resume: (cursors: readonly string[]) => void
}

/** A list that grows page by page as it is looked at. */
export function useRowPages(first: Answer, load: LoadRows): Reading {
  const [list, setList] = useState<RowPages>(() => begun(first))
  const [state, setState] = useState<Reading['state']>('ready')
  const [sight, setSight] = useState<readonly [number, number]>([0, 0])
  const loading = useRef<AbortController | null>(null)
  useEffect(() => () => loading.current?.abort(), [])

  const page = state === 'failed' ? null : wanted(list, sight[0], sight[1])
  const cursor = page?.cursor ?? null
  const at = page?.page ?? 0
  useEffect(() => {
    if (cursor === null) return
    const waiting = new AbortController()
    loading.current = waiting
    setState('loading')
    load(cursor, waiting.signal)
      .then(answer => {
        if (waiting.signal.aborted) return
        setList(known => received(known, { page: at, cursor }, answer))
        setState('ready')
      })
      .catch(() => {
        if (!waiting.signal.aborted) setState('failed')
      })
    return () => waiting.abort()
  }, [cursor, at, load])

  const look = useCallback((first: number, last: number) => {
    setSight(was => (was[0] === first && was[1] === last ? was : [first, last]))
  }, [])
  const retry = useCallback(() => setState('ready'), [])
  const start = useRef(first)
  const resume = useCallback((cursors: readonly string[]) => {
    if (cursors.length > 0) setList(resumed(start.current, cursors))
  }, [])
  return { list, state: cursor === null && state === 'loading' ? 'ready' : state, look, retry, resume }
}
