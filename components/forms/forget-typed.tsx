'use client'

import { useEffect } from 'react'
import { forgetHere } from './use-unsaved'

/** On the page that a form leads to once it is saved: what this browser kept of it has done its duty. */
export function ForgetTyped({ form }: { readonly form: string }) {
  useEffect(() => forgetHere(form), [form])
  return null
}
