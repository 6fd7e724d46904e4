import 'server-only'
import { z } from 'zod'
import { needsSecondFactor, ROLES } from '@/lib/domain/permissions'
import { LOCALES } from '@/lib/i18n/locale'
import { auth } from './auth'

const sessionSchema = z.object({
  session: z.object({ id: z.string(), token: z.string() }),
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    locale: z.enum(LOCALES),
    twoFactorEnabled: z.boolean().nullish(),
    disabled_at: z.date().nullish(),
  }),
})

/** Somebody who is signed in, as the database says at this moment. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: (typeof ROLES)[number]
  readonly locale: (typeof LOCALES)[number]
  readonly secondFactor: boolean
  /** Their role acts only with a second factor, and they have none yet. */
  readonly unproven: boolean
  readonly session: { readonly id: string; readonly token: string }
}

/** Who asks, by the cookie in a request's headers; null for a visitor, an ended session and a closed account. */
export async function personOf(headers: Headers): Promise<Person | null> {
  if (!/iwm_session=/.test(headers.get('cookie') ?? '')) return null
  const found = sessionSchema.safeParse(await (await auth()).api.getSession({ headers }))
  if (!found.success || found.data.user.disabled_at) return null
  const { session, user } = found.data
  const secondFactor = user.twoFactorEnabled === true
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    locale: user.locale,
    secondFactor,
    unproven: !secondFactor && needsSecondFactor(user.role),
    session,
  }
}
