'use client'

import {
  type ChangeEvent,
  type KeyboardEvent as KeyboardEventOf,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { type QueryValues, queryOf } from '@/lib/charts/query'
import { useGo } from './use-go'

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
 * A GET form whose every change writes the address at once, before the server answers, and brings the view without a reload;
 * where no script runs it is the form that it looks like. When the view changes by other means (back, forward, a link) the controls
 * follow it.
 */
export function LiveForm({ action, query, usual, label, busy, children }: Props) {
  const [go, pending] = useGo()
  const form = useRef<HTMLFormElement>(null)
  const asked = useRef(query)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** How what rests will be asked for. */
  const waiting = useRef<'push' | 'replace' | null>(null)
  /** The group of choices that the arrow keys go through: its steps together are one step back, `moved` once it is written. */
  const stepped = useRef<{ name: string; moved: boolean } | null>(null)
  const onScreen = useRef(query)
  /** Views that were asked for and have not come. */
  const onTheWay = useRef<string[]>([])
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    onScreen.current = query
    const mine = onTheWay.current.indexOf(query)
    // A view that was asked for, be it overtaken by the next one, leaves the controls as they are.
    onTheWay.current = mine === -1 ? [] : onTheWay.current.slice(mine + 1)
    if (mine !== -1 || asked.current === query) return
    asked.current = query
    stepped.current = null
    setTurn(was => was + 1)
  }, [query])

  useEffect(() => {
    // Nothing that was on its way comes any more after a step back or forward: the controls show what is on screen until the
    // view of that step is there. A jump within the page carries no state and stops nothing.
    const onStep = ({ state }: PopStateEvent) => {
      onTheWay.current = []
      if (state === null || asked.current === onScreen.current) return
      asked.current = onScreen.current
      stepped.current = null
      setTurn(was => was + 1)
    }
    window.addEventListener('popstate', onStep)
    return () => window.removeEventListener('popstate', onStep)
  }, [])

  const ask = useCallback(
    (how: 'push' | 'replace') => {
      clearTimeout(resting.current)
      waiting.current = null
      if (!form.current) return
      const next = queryOf(pairsOf(form.current), usual, Object.fromEntries(new URLSearchParams(asked.current)))
      if (next === asked.current) return
      asked.current = next
      onTheWay.current.push(next)
      if (stepped.current) stepped.current.moved = true
      go(next === '' ? action : `${action}?${next}`, how)
    },
    [go, action, usual],
  )

  useEffect(() => {
    const element = form.current
    const open = () => element?.querySelectorAll<HTMLDetailsElement>('details[open].filter') ?? []
    // Only once the press is over: what closes gives its room back, and what was pressed would move away under the pointer.
    const onPointer = ({ target }: MouseEvent) => {
      for (const one of open()) if (target instanceof Node && !one.contains(target)) one.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      const within = target instanceof Element ? target.closest<HTMLDetailsElement>('details[open].filter') : null
      if (key === 'Enter' && within && target instanceof HTMLInputElement && target.type === 'radio') {
        // The key would go on to the summary that gets the focus, and open it again.
        event.preventDefault()
        within.open = false
        within.querySelector('summary')?.focus()
      }
      if (key !== 'Escape') return
      for (const one of open()) {
        one.open = false
        one.querySelector('summary')?.focus()
      }
    }
    document.addEventListener('click', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('click', onPointer)
      document.removeEventListener('keydown', onKey)
      clearTimeout(resting.current)
    }
  }, [])

  const later = (how: 'push' | 'replace') => {
    clearTimeout(resting.current)
    // A step that was not asked for yet is part of the next one.
    const first = waiting.current ?? how
    waiting.current = first
    resting.current = setTimeout(() => ask(first), REST)
  }

  const onChange = ({ target }: ChangeEvent<HTMLFormElement>) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.local !== undefined) return
    // A period is asked for when it is typed out and can be read; its field says what is wrong until then.
    if (target.dataset.period !== undefined) return
    if (target.type === 'search') return later('push')
    if (target.type !== 'radio') return ask('push')
    const steps = stepped.current
    if (steps?.name !== target.name) {
      // A choice of the pointer is made: what it uncovers is what is wanted next.
      target.closest('details')?.removeAttribute('open')
      return ask('push')
    }
    later(steps.moved ? 'replace' : 'push')
  }

  const onKeyDown = ({ key, target }: KeyboardEventOf<HTMLFormElement>) => {
    const radio = target instanceof HTMLInputElement && target.type === 'radio'
    if (!radio || !key.startsWith('Arrow')) return key === 'Shift' ? undefined : settle()
    if (stepped.current?.name !== target.name) settle()
    stepped.current ??= { name: target.name, moved: false }
  }

  /** The steps through a group are over: what they came to is asked for now, and the next choice is one of its own. */
  const settle = () => {
    if (stepped.current === null) return
    const how = waiting.current
    stepped.current = null
    if (how) ask(how)
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
      onKeyDown={onKeyDown}
      onPointerDown={settle}
      onBlur={event => {
        const { relatedTarget } = event
        const inGroup = relatedTarget instanceof HTMLInputElement && relatedTarget.name === stepped.current?.name
        if (!inGroup) settle()
      }}
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
