'use client'

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react'
import { type FormAction, type FormState, UNTOUCHED } from './form-state'

type Shared = {
  readonly state: FormState
  readonly pending: boolean
  /** A control that sends what no key typed into it says so here. */
  readonly changed: () => void
  /** What the ids of the controls begin with: names of controls may recur in another form of the page. */
  readonly prefix: string
}

const nobody = () => undefined

/** What controls are told by the form around them, or by what keeps its words. */
export const FormStateContext = createContext<Shared>({
  state: UNTOUCHED,
  pending: false,
  changed: nobody,
  prefix: 'f-',
})

/** What the form around a control was last told. */
export function useFormState(): Shared {
  return useContext(FormStateContext)
}

type Props = {
  readonly action: FormAction
  readonly children: ReactNode
  readonly label?: string
  readonly className?: string
  /** Tells its controls from those of another form of the page that have the same names. */
  readonly mark?: string
  /** Said above what could not be laid at the door of one field. */
  readonly wrong: string
}

/**
 * A form that runs an action on the server, with a script or without. What was refused stands beside its field and in a list
 * above, which takes the focus; what was typed stays.
 */
export function ActionForm({ action, children, label, className = 'grid gap-4', mark, wrong }: Props) {
  const prefix = mark === undefined ? 'f-' : `f-${mark}-`
  const [state, run, pending] = useActionState(action, UNTOUCHED)
  const list = useRef<HTMLDivElement>(null)
  const { turn, problems, done } = state
  useEffect(() => {
    if (turn > 0 && problems.length > 0) list.current?.focus()
  }, [turn, problems])
  return (
    <form action={run} aria-label={label} aria-busy={pending} noValidate className={className}>
      {problems.length > 0 && (
        <div
          ref={list}
          tabIndex={-1}
          role="alert"
          className="border-bad bg-surface col-span-full border-s-4 px-3 py-2 text-sm"
        >
          <p className="text-bad font-semibold">{wrong}</p>
          <ul>
            {problems.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{field ? <a href={`#${prefix}${field}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      )}
      <p
        role="status"
        className={done ? 'border-good col-span-full border-s-4 px-3 py-2 text-sm font-semibold' : 'sr-only'}
      >
        {done}
      </p>
      <FormStateContext value={{ state, pending, changed: nobody, prefix }}>{children}</FormStateContext>
    </form>
  )
}
