'use client'

import {
  createContext,
  type ReactNode,
  useActionState,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Bidi } from '../text/bidi'
import { type FormAction, type FormState, UNTOUCHED } from './form-state'

type Shared = {
  readonly state: FormState
  readonly pending: boolean
  /** A control that sends what no key typed into it says so here. */
  readonly changed: () => void
  /** A control says by what name its reader knows it; the list of what is wrong calls it so. */
  readonly named: (name: string, label: string) => void
  /** What the ids of the controls begin with: names of controls may recur in another form of the page. */
  readonly prefix: string
}

const nobody = () => undefined

/** What controls are told by the form around them, or by what keeps its words. */
export const FormStateContext = createContext<Shared>({
  state: UNTOUCHED,
  pending: false,
  changed: nobody,
  named: nobody,
  prefix: 'f-',
})

/** What the form around a control was last told. */
export function useFormState(): Shared {
  return useContext(FormStateContext)
}

/** Tells the form around a control what the control is called. */
export function useNamed(name: string, label: string): void {
  const { named } = useFormState()
  useEffect(() => named(name, label), [named, name, label])
}

const NO_LABELS: ReadonlyMap<string, string> = new Map()

type Props = {
  readonly action: FormAction
  readonly children: ReactNode
  readonly label?: string
  readonly className?: string
  /** Tells its controls from those of another form of the page that have the same names. */
  readonly mark?: string
  /** Said above what could not be laid at the door of one field. */
  readonly wrong: string
  /** What it was last told, before anybody sends it; the gallery shows a form after an answer. */
  readonly begin?: FormState
}

/**
 * A form that runs an action on the server, with a script or without. What was refused stands beside its field and in a list
 * above, by the name of the field and with the way to it; the list takes the focus. What was typed stays.
 */
export function ActionForm({
  action,
  children,
  label,
  className = 'grid gap-4',
  mark,
  wrong,
  begin = UNTOUCHED,
}: Props) {
  const prefix = mark === undefined ? 'f-' : `f-${mark}-`
  const [state, run, pending] = useActionState(action, begin)
  const [labels, setLabels] = useState(NO_LABELS)
  const named = useCallback(
    (name: string, said: string) =>
      setLabels(before => (before.get(name) === said ? before : new Map(before).set(name, said))),
    [],
  )
  const list = useRef<HTMLDivElement>(null)
  const { turn, problems, done } = state
  // Without a script no control has said its name, and each has its id all the same.
  const leads = (field: string | null): field is string => field !== null && (labels.size === 0 || labels.has(field))
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
              <li key={`${field} ${message}`}>
                {leads(field) ? (
                  <a href={`#${prefix}${field}`}>
                    <Named label={labels.get(field)} message={message} />
                  </a>
                ) : (
                  message
                )}
              </li>
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
      <FormStateContext value={{ state, pending, changed: nobody, named, prefix }}>{children}</FormStateContext>
    </form>
  )
}

/** What is wrong, after the name of the field; the star of what has to be given is not part of it. */
function Named({ label, message }: { readonly label: string | undefined; readonly message: string }) {
  if (label === undefined) return message
  return (
    <>
      <Bidi>{label.replace(/ \*$/, '')}</Bidi>: <Bidi>{message}</Bidi>
    </>
  )
}
