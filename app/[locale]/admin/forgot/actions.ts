'use server'

import type { FormState } from '@/components/forms/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { database } from '@/lib/server/db/current'
import { env } from '@/lib/server/env'
import { log } from '@/lib/server/log'
import { mail } from '@/lib/server/mail/mail'
import { resetByMail } from '@/lib/server/mail/reset-by-mail'
import { doneState, refusedFor, typed } from '../act'

/** Sends a link for a new password to whoever has the address; the answer is the same for everybody, and as quick. */
export async function forgot(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const { email = '' } = typed(form)
  if (email.trim() === '') return refusedFor(state, form, locale, 'required', 'email')
  const server = mail(env())
  // Not waited for: how long it takes would tell whether there is such an account.
  if (server)
    void resetByMail(database(), server, email, new Date()).catch(error =>
      log().warn({ err: error }, 'a letter was not sent'),
    )
  return doneState(state, translator(defaultPreferences(locale))('access.forgot_sent'))
}
