'use client'

import { useFormState } from '../forms/action-form'

type Props = {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The scopes of a token, each a box of its own; what is wrong with them stands below all of them. */
export function ScopeFields({ label, options }: Props) {
  const { state } = useFormState()
  const wrong = state.problems.filter(({ field }) => field === 'scopes')
  return (
    <fieldset
      key={state.turn}
      id="f-scopes"
      tabIndex={-1}
      aria-describedby={wrong.length > 0 ? 'f-scopes-wrong' : undefined}
      className="grid gap-1"
    >
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <input type="hidden" name="scopes" value="" />
      {options.map(({ value, label: said }) => (
        <label key={value} className="grid grid-cols-[auto_1fr] items-baseline gap-x-2 text-sm">
          <input
            type="checkbox"
            name={`scope.${value}`}
            value="yes"
            defaultChecked={state.values[`scope.${value}`] === 'yes'}
          />
          <span>
            {said}{' '}
            <bdi dir="ltr" className="text-muted font-mono text-xs">
              {value}
            </bdi>
          </span>
        </label>
      ))}
      {wrong.map(({ message }) => (
        <p key={message} id="f-scopes-wrong" className="text-bad text-sm">
          {message}
        </p>
      ))}
    </fieldset>
  )
}
