import 'server-only'
import { z } from 'zod'
import { command } from './command'

/** Leaves a trace of what a person did at the door: nothing else is written. */
export const recordAccess = command({
  name: 'record-access',
  allow: 'desk.open',
  unproven: true,
  input: z.strictObject({
    event: z.enum(['signed_in', 'signed_out', 'second_factor_set', 'password_changed', 'recovery_codes_made']),
  }),
  async run(_tx, { event }, { userId }) {
    return { value: null, audit: { subjects: [`user:${userId}`], after: { event } } }
  },
})
