'use server'

import { type FormState, UNTOUCHED } from '@/components/forms/form-state'

/** What forms in the gallery do: nothing. They are switched off there; whoever sends one all the same is told nothing was done. */
export async function refuse(): Promise<FormState> {
  return UNTOUCHED
}
