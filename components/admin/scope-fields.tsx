'use client'

import { useFormState, useNamed } from '../forms/action-form'

type Props = {
  /** What the boxes are of: the field that problems name. Each box is called `scope.` and its value. */
  readonly name?: string
  readonly label: string
  /** Values that are ticked before anybody touches them. */
  readonly ticked?: readonly string[]
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Several of a list, each a box of its own; what is wrong with them stands below all of them. */
export function ScopeFields({ name = 'scopes', label, options, ticked = [] }: Props) {
  const { state, prefix } = useFormState()
  useNamed(name, label)
  const wrong = state.problems.filter(({ field }) => field === name)
  return (
    <fieldset
      key={state.turn}
      id={`${prefix}${name}`}
      tabIndex={-1}
      aria-describedby={wrong.length > 0 ? `${prefix}${name}-wrong` : undefined}
      className="grid gap-1"
    >
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <input type="hidden" name={name} value="" />
      {options.map(({ value, label: said }) => (
        <label key={value} className="grid grid-cols-[auto_1fr] items-baseline gap-x-2 text-sm">
          <input
            type="checkbox"
            name={`scope.${value}`}
            value="yes"
            defaultChecked={
              Object.hasOwn(state.values, name) ? state.values[`scope.${value}`] === 'yes' : ticked.includes(value)
            }
          />
          <span>
            {said}{' '}
            <bdi dir="ltr" className="text-muted font-mono text-xs">
              {value}
            </bdi>
          </span>
        </label>
      ))}
      {wrong.length > 0 && (
        <div id={`${prefix}${name}-wrong`} className="text-bad text-sm">
          {wrong.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
    </fieldset>
  )
}
