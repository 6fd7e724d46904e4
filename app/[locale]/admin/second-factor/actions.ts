'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormState } from '@/components/forms/form-state'
import { westernDigits } from '@/lib/core/fold'
import type { Locale } from '@/lib/i18n/locale'
import { recordAccess } from '@/lib/server/commands/record-access'
import { refusedFor, runAs, typed } from '../act'
import { knock } from '../door'
import { backTo } from '../open-desk'

const proven = z.object({ user: z.object({ id: z.string() }) })

/** Finishes signing in by a code of the app (six digits, in any digits) or a recovery code, which works once. */
export async function proveByCode(locale: Locale, next: string, state: FormState, form: FormData): Promise<FormState> {
  const code = westernDigits(typed(form).code ?? '').replace(/\s+/g, '')
  if (code === '') return refusedFor(state, form, locale, 'required', 'code')
  const path = /^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const answer = await knock(path, { code })
  if (answer.wait !== null)
    return refusedFor(state, form, locale, 'sign_in_rests', 'code', { minutes: Math.ceil(answer.wait / 60) })
  if (answer.code !== null) return refusedFor(state, form, locale, 'code_refused', 'code')
  const found = proven.safeParse(answer.body)
  if (found.success) {
    const entered = await runAs(found.data.user.id, recordAccess, { event: 'signed_in' })
    if (!entered.ok) {
      await knock('/sign-out', {})
      return refusedFor(state, form, locale, 'sign_in_refused', 'code')
    }
  }
  redirect(backTo(locale, next))
}
