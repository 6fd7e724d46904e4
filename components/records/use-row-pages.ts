import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecordRow } from './record-row'
import { begun, PER_PAGE, type RowPages, received, wanted } from './row-pages'
import { TooMany } from './too-many'

/** Asks for the page of rows that begins at a place of the list; rejects when there is no answer, with `TooMany` where it is to be asked for later, or `signal` ends the wait. */
export type LoadRows = (at: number, signal: AbortSignal) => Promise<readonly RecordRow[]>

/** How long a sight must last until rows far from it are asked for, in ms: who pulls the bar through the list passes many. */
const SETTLED = 80

type Reading = {
  readonly list: RowPages
  /** paused: the server asked to wait; it goes on by itself. */
  readonly state: 'ready' | 'loading' | 'failed' | 'paused'
  /** Says which rows are in sight; what is missing of them is asked for, one page at a time. */
  readonly look: (first: number, last: number) => void
  /** Asks again after a failure. */
  readonly retry: () => void
}

/** A list of `count` rows whose pages come as they are looked at, wherever that is. */
export function useRowPages(first: readonly RecordRow[], count: number, load: LoadRows): Reading {
  const [list, setList] = useState<RowPages>(() => begun(first, count))
  const [state, setState] = useState<Reading['state']>('ready')
  const [sight, setSight] = useState<readonly [number, number]>([0, 0])

  const pause = useRef(0)
  const page = state === 'failed' || state === 'paused' ? null : wanted(list, sight[0], sight[1])
  // The next page of what is read continuously is asked for at once.
  const wait = page === null || list.pages.has(page - 1) || list.pages.has(page + 1) ? 0 : SETTLED
  useEffect(() => {
    if (page === null) return
    const waiting = new AbortController()
    const ask = async () => {
      setState('loading')
      try {
        const rows = await load(page * PER_PAGE, waiting.signal)
        if (waiting.signal.aborted) return
        setList(known => received(known, page, rows))
        setState('ready')
      } catch (error) {
        if (waiting.signal.aborted) return
        if (error instanceof TooMany) pause.current = error.seconds
        setState(error instanceof TooMany ? 'paused' : 'failed')
      }
    }
    const timer = window.setTimeout(ask, wait)
    return () => {
      window.clearTimeout(timer)
      waiting.abort()
    }
  }, [page, wait, load])
  useEffect(() => {
    if (state !== 'paused') return
    const timer = window.setTimeout(() => setState('ready'), pause.current * 1000)
    return () => window.clearTimeout(timer)
  }, [state])

  const look = useCallback((first: number, last: number) => {
    setSight(was => (was[0] === first && was[1] === last ? was : [first, last]))
  }, [])
  const retry = useCallback(() => setState('ready'), [])
  return { list, state: page === null && state === 'loading' ? 'ready' : state, look, retry }
}
