'use client'

import { useEffect } from 'react'
import { useFormState } from '../../forms/action-form'

type Props = { readonly onAdded: (id: string) => void }

/** Tells the form beside it what the form around it has added. */
export function Added({ onAdded }: Props) {
  const { state } = useFormState()
  useEffect(() => {
    if (state.once?.id) onAdded(state.once.id)
  }, [state.once, onAdded])
  return null
}
