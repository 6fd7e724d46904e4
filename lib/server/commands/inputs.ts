import 'server-only'
import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'

/** What several commands take, checked in one way. */

/** Text that says something. */
export const text = z.string().trim().min(1).max(4000)

/** The same, or nothing; what is missing is answered as null. */
export const optionalText = text.nullish().transform(value => value ?? null)

/** A day that exists, `YYYY-MM-DD`. */
export const day = z.string().refine(isPlainDate, 'date')

/** The version that was looked at. */
export const seenVersion = z.strictObject({ version: z.int() })
