'use client'

import type { ReactNode } from 'react'
import { FormStateContext } from '../forms/action-form'
import { type FormState, UNTOUCHED } from '../forms/form-state'

type Props = {
  /** What the form around the controls was told last. */
  readonly state?: Partial<FormState>
  readonly pending?: boolean
  /** What the ids of the controls begin with. */
  readonly prefix: string
  readonly children: ReactNode
}

const nobody = (): void => undefined

/** Controls as they look in a form that was told something, or is on its way, without such a form around them. */
export function FormShown({ state = {}, pending = false, prefix, children }: Props) {
  return (
    <FormStateContext
      value={{ state: { ...UNTOUCHED, ...state }, pending, changed: nobody, named: nobody, prefix: `${prefix}-` }}
    >
      {children}
    </FormStateContext>
  )
}
