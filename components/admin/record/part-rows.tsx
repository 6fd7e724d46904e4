'use client'

import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import type { GroupView, RecordShape } from './form-shape'

type ListProps = {
  readonly title: string
  readonly help?: string
  readonly add: string
  readonly onAdd: () => void
  readonly children: ReactNode
}

/** A list of parts that hang on a record, with the button that adds one. */
export function PartList({ title, help, add, onAdd, children }: ListProps) {
  return (
    <fieldset className="grid gap-3">
      <legend className="text-lg font-semibold">{title}</legend>
      {help && <p className="text-muted text-sm">{help}</p>}
      {children}
      <button type="button" className="button button-quiet justify-self-start" onClick={onAdd}>
        {add}
      </button>
    </fieldset>
  )
}

type RowProps = { readonly remove: string; readonly onRemove: () => void; readonly children: ReactNode }

/** One part, with the button that takes it away. */
export function PartRow({ remove, onRemove, children }: RowProps) {
  return (
    <div className="border-line grid gap-2 border-s-4 ps-3 sm:grid-cols-2">
      {children}
      <button type="button" className="button button-quiet justify-self-start sm:col-span-2" onClick={onRemove}>
        {remove}
      </button>
    </div>
  )
}

type FieldProps = {
  readonly at: `${'citations' | 'conflicts'}.${number}.field`
  readonly label: string
  readonly groups: readonly GroupView[]
  /** What no field stands for, where that can be chosen. */
  readonly none?: string
}

/** Which field of the record a part is about. */
export function FieldSelect({ at, label, groups, none }: FieldProps) {
  const { register } = useFormContext<RecordShape>()
  return (
    <label className="grid gap-1 text-sm">
      {label}
      <select id={`f-${at}`} className="field" {...register(at)}>
        {none !== undefined && <option value="">{none}</option>}
        {groups.map(group => (
          <optgroup key={group.key} label={group.label}>
            {group.fields.map(field => (
              <option key={field.key} value={field.key}>
                {field.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
