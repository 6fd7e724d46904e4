'use server'

import { revalidatePath } from 'next/cache'
import type { FormState } from '@/components/forms/form-state'
import { TOKEN_SCOPE_CODES } from '@/lib/domain/token-scopes'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { addToken, revokeToken } from '@/lib/server/commands/tokens'
import { doneState, refusedFor, refusedState, runAs, typed } from '../act'
import { requirePerson } from '../open-desk'

/** When a token ends that holds for so many days; null for one that holds until it is revoked. */
function endOf(days: string): string | null {
  return days === '' ? null : new Date(Date.now() + Number(days) * 24 * 3600 * 1000).toISOString()
}

/** Makes a token; the answer holds its text, which is shown this once. */
export async function makeToken(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { name = '', user_id = '', days = '', ...rest } = typed(form)
  if (!/^(?:[1-9]\d{0,3})?$/.test(days)) return refusedFor(state, form, locale, 'choice', 'days')
  const scopes = TOKEN_SCOPE_CODES.filter(scope => rest[`scope.${scope}`] === 'yes')
  const result = await runAs(person.id, addToken, { name, user_id, scopes, expires_at: endOf(days) })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('tokens.made_now'), { token: result.value.token })
}

/** Ends a token for good. */
export async function endToken(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, revokeToken, { id: Number(typed(form).id) })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('tokens.revoked'))
}
