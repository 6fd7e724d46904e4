'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '@/components/forms/form-state'
import { qrSquares } from '@/components/share/qr-squares'
import { westernDigits } from '@/lib/core/fold'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { recordAccess } from '@/lib/server/commands/record-access'
import { doneState, refusedFor, refusedState, runAs, typed } from '../act'
import { knock } from '../door'
import { requirePerson } from '../open-desk'

const made = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const codesMade = z.object({ backupCodes: z.array(z.string()) })

/** Makes the secret of a second factor for who knows the password; it holds once a code of it was typed. */
export async function beginSecondFactor(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  await requirePerson(locale)
  const answer = await knock('/two-factor/enable', { password: typed(form).password ?? '' })
  const found = made.safeParse(answer.body)
  if (answer.code !== null || !found.success) return refusedFor(state, form, locale, 'password_wrong', 'password')
  const { totpURI, backupCodes } = found.data
  const { path, size } = qrSquares(totpURI)
  return doneState(state, translator(defaultPreferences(locale))('access.secret_made'), {
    ...{ path, size: String(size) },
    secret: new URL(totpURI).searchParams.get('secret') ?? '',
    codes: backupCodes.join(' '),
  })
}

/** Proves that the app holds the secret: from then on every sign-in asks for a code. */
export async function confirmSecondFactor(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const code = westernDigits(typed(form).code ?? '').replace(/\s+/g, '')
  const answer = await knock('/two-factor/verify-totp', { code })
  if (answer.wait !== null) return refusedFor(state, form, locale, 'sign_in_rests', 'code', { minutes: 1 })
  if (answer.code !== null) return refusedFor(state, form, locale, 'code_refused', 'code')
  const noted = await runAs(person.id, recordAccess, { event: 'second_factor_set' })
  if (!noted.ok) return refusedState(state, form, locale, noted.error)
  redirect(`/${locale}/admin/account`)
}

/** New recovery codes in the place of the old ones. */
export async function freshCodes(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const answer = await knock('/two-factor/generate-backup-codes', { password: typed(form).password ?? '' })
  const found = codesMade.safeParse(answer.body)
  if (answer.code !== null || !found.success) return refusedFor(state, form, locale, 'password_wrong', 'password')
  const noted = await runAs(person.id, recordAccess, { event: 'recovery_codes_made' })
  if (!noted.ok) return refusedState(state, form, locale, noted.error)
  return doneState(state, translator(defaultPreferences(locale))('access.codes_made'), {
    codes: found.data.backupCodes.join(' '),
  })
}
