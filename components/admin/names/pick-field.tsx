'use client'

import { useState } from 'react'
import { useFormState } from '../../forms/action-form'
import { Labelled, useDescribed } from '../../forms/fields'
import type { Option } from '../record/form-shape'
import { Picker } from '../record/picker'

type Props = {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly options: readonly Option[]
  readonly words: { readonly clear: string; readonly none: string }
}

/** One of a long list, found by typing any of its names; the form sends its id. */
export function PickField({ name, label, help, ...rest }: Props) {
  const { state } = useFormState()
  return (
    <Labelled name={name} label={label} {...(help ? { help } : {})}>
      <Picked key={state.turn} name={name} label={label} {...(help ? { help } : {})} {...rest} />
    </Labelled>
  )
}

function Picked({ name, label, help, value, options, words }: Props) {
  const { state, changed } = useFormState()
  const described = useDescribed(name, help)
  const [picked, setPicked] = useState(state.values[name] ?? value)
  return (
    <>
      <input type="hidden" name={name} value={picked} />
      <Picker
        id={described.id}
        label={label}
        value={picked}
        onPick={id => {
          setPicked(id)
          changed()
        }}
        options={options}
        clear={words.clear}
        none={words.none}
        described={described['aria-describedby']}
        invalid={described['aria-invalid'] === true}
      />
    </>
  )
}
