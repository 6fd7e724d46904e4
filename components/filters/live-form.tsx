'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { type QueryValues, queryOf } from '@/lib/charts/query'

type Props = {
  readonly action: string
  /** The query of the view on screen, as `queryOf` writes it. */
  readonly query: string
  readonly usual: QueryValues
  readonly label: string
  /** Said to those who hear the page while the next view is on its way. */
  readonly busy: string
  readonly children: ReactNode
}

/** How long typing rests before it is asked for, in milliseconds. */
const REST = 350

function pairsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[key, value]] : [],
  )
}

/**
 * A GET form whose every change writes the address at once and brings the view without a reload; where no script runs it is the
 * form that it looks like. When the address changes by other means (back, forward, a link) the controls follow it.
 */
export function LiveForm({ action, query, usual, label, busy, children }: Props) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const asked = useRef(query)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [pending, start] = useTransition()
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    if (asked.current === query) return
    asked.current = query
    setTurn(was => was + 1)
  }, [query])

  const ask = useCallback(
    (how: 'push' | 'replace') => {
      clearTimeout(resting.current)
      if (!form.current) return
      const next = queryOf(pairsOf(form.current), usual, Object.fromEntries(new URLSearchParams(asked.current)))
      if (next === asked.current) return
      asked.current = next
      start(() => router[how](next === '' ? action : `${action}?${next}`, { scroll: false }))
    },
    [router, action, usual],
  )

  useEffect(() => {
    const element = form.current
    const open = () => element?.querySelectorAll<HTMLDetailsElement>('details[open].filter') ?? []
    const onPointer = ({ target }: PointerEvent) => {
      for (const one of open()) if (target instanceof Node && !one.contains(target)) one.open = false
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      for (const one of open()) {
        one.open = false
        one.querySelector('summary')?.focus()
      }
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
      clearTimeout(resting.current)
    }
  }, [])

  const onChange = ({ target }: ChangeEvent<HTMLFormElement>) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.local !== undefined) return
    // A period is asked for when it is typed out and can be read; its field says what is wrong until then.
    if (target.name === 'time') return
    if (target.type !== 'search') return ask('push')
    clearTimeout(resting.current)
    resting.current = setTimeout(() => ask('replace'), REST)
  }

  return (
    <form
      ref={form}
      key={turn}
      action={action}
      method="get"
      aria-label={label}
      aria-busy={pending}
      onChange={onChange}
      onSubmit={event => {
        event.preventDefault()
        ask('push')
      }}
      className="no-print relative"
    >
      {children}
      <span role="status" className="sr-only">
        {pending ? busy : ''}
      </span>
      {pending && <span aria-hidden="true" className="progress" />}
    </form>
  )
}
