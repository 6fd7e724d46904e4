'use client'

import type { Option } from './form-shape'
import { Picker } from './picker'

type Props = {
  readonly id: string
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  readonly options: readonly Option[]
  readonly clear: string
  readonly none: string
}

/** Several of a list: those chosen, each with the button that takes it away, and a picker for the next. */
export function ManyPicker({ id, label, values, onChange, options, clear, none }: Props) {
  const nameOf = (value: string) => options.find(option => option.id === value)?.label ?? value
  return (
    <div className="grid gap-1">
      {values.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {values.map(value => (
            <li key={value}>
              <button
                type="button"
                className="pill"
                aria-label={`${clear}: ${nameOf(value)}`}
                onClick={() => onChange(values.filter(other => other !== value))}
              >
                <bdi>{nameOf(value)}</bdi> ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <Picker
        key={values.length}
        id={id}
        label={label}
        value=""
        onPick={picked => picked !== '' && !values.includes(picked) && onChange([...values, picked])}
        options={options}
        clear={clear}
        none={none}
      />
    </div>
  )
}
