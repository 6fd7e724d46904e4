'use client'

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react'
import { type FormAction, type FormState, UNTOUCHED } from './form-state'

type Shared = { readonly state: FormState; readonly pending: boolean }

const Context = createContext<Shared>({ state: UNTOUCHED, pending: false })

/** What the form around a control was last told. */
export function useFormState(): Shared {
  return useContext(Context)
}

type Props = {
  readonly action: FormAction
  readonly children: ReactNode
  readonly label?: string
  readonly className?: string
  /** Said above what could not be laid at the door of one field. */
  readonly wrong: string
}

/**
 * A form that runs an action on the server, with a script or without. What was refused stands beside its field and in a list
 * above, which takes the focus; what was typed stays.
 */
export function ActionForm({ action, children, label, className = 'grid gap-4', wrong }: Props) {
  const [state, run, pending] = useActionState(action, UNTOUCHED)
  const list = useRef<HTMLDivElement>(null)
  const { turn, problems, done } = state
  useEffect(() => {
    if (turn > 0 && problems.length > 0) list.current?.focus()
  }, [turn, problems])
  return (
    <form action={run} aria-label={label} aria-busy={pending} noValidate className={className}>
      {problems.length > 0 && (
        <div ref={list} tabIndex={-1} role="alert" className="border-bad bg-surface border-s-4 px-3 py-2 text-sm">
          <p className="text-bad font-semibold">{wrong}</p>
          <ul>
            {problems.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{field ? <a href={`#f-${field}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      )}
      <p role="status" className={done ? 'border-good border-s-4 px-3 py-2 text-sm font-semibold' : 'sr-only'}>
        {done}
      </p>
      <Context value={{ state, pending }}>{children}</Context>
    </form>
  )
}
