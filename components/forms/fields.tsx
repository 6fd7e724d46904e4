'use client'

import type { ReactNode } from 'react'
import { Bidi } from '../text/bidi'
import { useFormState, useNamed } from './action-form'

type Labelled = { readonly name: string; readonly label: string; readonly help?: string }

/** A control with its label above, its help and what is wrong with it below. */
export function Labelled({ name, label, help, children }: Labelled & { readonly children: ReactNode }) {
  const { prefix } = useFormState()
  useNamed(name, label)
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={`${prefix}${name}`} className="text-sm font-semibold">
        {label}
      </label>
      {children}
      <Wrong name={name} />
      {help && (
        <p id={`${prefix}${name}-help`} className="text-muted text-sm">
          <Bidi>{help}</Bidi>
        </p>
      )}
    </div>
  )
}

/** What is wrong with a control, below it: one description, however much it is. */
function Wrong({ name }: { readonly name: string }) {
  const { state, prefix } = useFormState()
  const wrong = state.problems.filter(({ field }) => field === name)
  if (wrong.length === 0) return null
  return (
    <div id={`${prefix}${name}-wrong`} className="text-bad text-sm">
      {wrong.map(({ message }) => (
        <p key={message}>
          <Bidi>{message}</Bidi>
        </p>
      ))}
    </div>
  )
}

/** What a control says of itself to those who hear the page. */
export function useDescribed(name: string, help?: string) {
  const { state, prefix } = useFormState()
  const wrong = state.problems.some(problem => problem.field === name)
  const by = [wrong ? `${prefix}${name}-wrong` : '', help ? `${prefix}${name}-help` : ''].filter(Boolean).join(' ')
  return {
    id: `${prefix}${name}`,
    name,
    'aria-invalid': wrong || undefined,
    'aria-describedby': by || undefined,
  } as const
}

type TextProps = Labelled & {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'date'
  readonly value?: string
  readonly autoComplete?: string
  readonly dir?: 'auto' | 'ltr'
  readonly inputMode?: 'numeric'
  readonly required?: boolean
}

/** One line of text. */
export function TextField({ name, label, help, type = 'text', value, dir = 'auto', ...rest }: TextProps) {
  const { state } = useFormState()
  const described = useDescribed(name, help)
  return (
    <Labelled name={name} label={label} {...(help ? { help } : {})}>
      <input
        key={state.turn}
        {...described}
        {...rest}
        type={type}
        dir={type === 'email' || type === 'url' || type === 'password' ? 'ltr' : dir}
        defaultValue={state.values[name] ?? value ?? ''}
        className="field w-full"
      />
    </Labelled>
  )
}

/** Several lines of text. */
export function LongField({ name, label, help, value, rows = 3 }: Labelled & { value?: string; rows?: number }) {
  const { state } = useFormState()
  const described = useDescribed(name, help)
  return (
    <Labelled name={name} label={label} {...(help ? { help } : {})}>
      <textarea
        key={state.turn}
        {...described}
        rows={rows}
        dir="auto"
        defaultValue={state.values[name] ?? value ?? ''}
        className="field w-full"
      />
    </Labelled>
  )
}

type ChoiceProps = Labelled & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string
}

/** A file; a browser never keeps it through a refusal, so it is chosen anew. */
export function FileField({ name, label, help, accept }: Labelled & { readonly accept: string }) {
  const { state } = useFormState()
  const described = useDescribed(name, help)
  return (
    <Labelled name={name} label={label} {...(help ? { help } : {})}>
      <input key={state.turn} {...described} type="file" accept={accept} className="field w-full" />
    </Labelled>
  )
}

/** Yes or no. A label that is a whole sentence is `called` something shorter in the list of what is wrong. */
export function CheckField({
  name,
  label,
  called = label,
  help,
  value,
}: Labelled & { readonly called?: string; readonly value: boolean }) {
  const { state, prefix } = useFormState()
  const described = useDescribed(name, help)
  useNamed(name, called)
  return (
    <div className="grid content-start gap-1">
      {/* A box that is not ticked sends nothing: without this neither its emptiness nor what is wrong with it would come back to it. */}
      <input type="hidden" name={name} value="" />
      <label className="flex items-baseline gap-2 text-sm font-semibold">
        <input
          key={state.turn}
          {...described}
          type="checkbox"
          value="yes"
          defaultChecked={Object.hasOwn(state.values, name) ? state.values[name] === 'yes' : value}
        />
        {label}
      </label>
      <Wrong name={name} />
      {help && (
        <p id={`${prefix}${name}-help`} className="text-muted text-sm">
          <Bidi>{help}</Bidi>
        </p>
      )}
    </div>
  )
}

/** One of a list. */
export function ChoiceField({ name, label, help, options, value }: ChoiceProps) {
  const { state } = useFormState()
  const described = useDescribed(name, help)
  return (
    <Labelled name={name} label={label} {...(help ? { help } : {})}>
      <select key={state.turn} {...described} defaultValue={state.values[name] ?? value ?? ''} className="field w-full">
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

type SubmitProps = {
  readonly children: string
  readonly busy: string
  readonly name?: string
  readonly value?: string
  readonly quiet?: boolean
}

/** The button that sends the form; it says when the form is on its way and takes no second press meanwhile. */
export function Submit({ children, busy, quiet = false, ...rest }: SubmitProps) {
  const { pending } = useFormState()
  return (
    <button
      type="submit"
      {...rest}
      aria-disabled={pending}
      className={`button justify-self-start ${quiet ? 'button-quiet' : ''}`}
    >
      {pending ? busy : children}
    </button>
  )
}

/** What can be read only once, in a field of its own to be copied. */
export function Once({ name, label }: { readonly name: string; readonly label: string }) {
  const { state } = useFormState()
  const value = state.once?.[name]
  if (value === undefined) return null
  return (
    <label className="grid gap-1 text-sm font-semibold">
      {label}
      <input readOnly value={value} dir="ltr" className="field w-full font-mono" onFocus={e => e.target.select()} />
    </label>
  )
}
