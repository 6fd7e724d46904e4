'use client'

import { useNamed } from '../forms/action-form'
import { useDescribed } from '../forms/fields'

type Props = {
  readonly label: string
  readonly value: string
  readonly roles: readonly { readonly value: string; readonly label: string }[]
}

/** The role of somebody, in a row that has no room for a label above it. */
export function RoleField({ label, value, roles }: Props) {
  const described = useDescribed('role')
  useNamed('role', label)
  return (
    <select {...described} defaultValue={value} aria-label={label} className="field">
      {roles.map(role => (
        <option key={role.value} value={role.value}>
          {role.label}
        </option>
      ))}
    </select>
  )
}
