'use client'

import { useFormState } from '../forms/action-form'

type Props = {
  readonly label: string
  readonly help: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly held: boolean }[]
}

/** What of a view the reader of a link cannot change, each a box of its own; what was ticked stays through a refusal. */
export function LockFields({ label, help, options }: Props) {
  const { state, prefix } = useFormState()
  const asked = state.turn > 0 && Object.keys(state.values).length > 0
  return (
    <fieldset key={state.turn} className="grid gap-1" aria-describedby={`${prefix}locks-help`}>
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {options.map(({ value, label: said, held }) => (
          <label key={value} className="flex items-baseline gap-2 text-sm">
            <input
              type="checkbox"
              name={`lock.${value}`}
              value="yes"
              defaultChecked={asked ? state.values[`lock.${value}`] === 'yes' : held}
            />
            {said}
          </label>
        ))}
      </div>
      <p id={`${prefix}locks-help`} className="text-muted text-sm">
        {help}
      </p>
    </fieldset>
  )
}
