'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import { isLinkKind } from '@/lib/domain/links'
import type { Locale } from '@/lib/i18n/locale'
import { discardDraft } from '@/lib/server/commands/discard-draft'
import { linkEntries, unlinkEntries } from '@/lib/server/commands/link-entries'
import { mergeEntries } from '@/lib/server/commands/merge-entries'
import { publish } from '@/lib/server/commands/publish'
import { reinstate } from '@/lib/server/commands/reinstate'
import { restoreEntry } from '@/lib/server/commands/restore-entry'
import { retract } from '@/lib/server/commands/retract'
import { returnEntry } from '@/lib/server/commands/review'
import { refusedFor, refusedState, runAs, typed } from '../../act'
import { requirePerson } from '../../open-desk'

/** Gives a draft back to who prepared it. */
export async function giveBack(
  locale: Locale,
  event_id: string,
  version: number,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, returnEntry, { event_id, version, note: typed(form).note ?? '' })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=return`)
}

/** Throws the draft of a record away; what is public stays as it is, and of what never was nothing stays. */
export async function discard(
  locale: Locale,
  event_id: string,
  version: number,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, discardDraft, { event_id, expected: { version } })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  redirect(
    result.value.version === null
      ? `/${locale}/admin?done=discarded_whole`
      : `/${locale}/admin/entries/${event_id}?done=discard`,
  )
}

/** Takes a public record back, with a reason in both languages. */
export async function takeBack(locale: Locale, event_id: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { reason_en = '', reason_ar = '' } = typed(form)
  const result = await runAs(person.id, retract, { event_id, reason_en, reason_ar })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=retract&n=${result.value.revision}`)
}

/** Undoes a retraction, with a reason in both languages. */
export async function bringBack(
  locale: Locale,
  event_id: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const { reason_en = '', reason_ar = '' } = typed(form)
  const result = await runAs(person.id, reinstate, { event_id, reason_en, reason_ar })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=reinstate&n=${result.value.revision}`)
}

/** Begins a draft that says what the record said as of an earlier revision. */
export async function restore(locale: Locale, event_id: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, restoreEntry, { event_id, revision: Number(typed(form).revision) })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=restore`)
}

/** Joins a record to another one; from then on its id leads there. */
export async function mergeInto(
  locale: Locale,
  event_id: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const { into = '', reason_en = '', reason_ar = '' } = typed(form)
  const input = { event_id, into: into.trim().toUpperCase(), reason_en, reason_ar }
  const result = await runAs(person.id, mergeEntries, input)
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${input.into}?done=merge&n=${result.value.revision}`)
}

/** Ties a record to another one. */
export async function link(locale: Locale, event_id: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { to = '', kind = '', note_en = '', note_ar = '' } = typed(form)
  if (!isLinkKind(kind)) return refusedFor(state, form, locale, 'choice', 'kind')
  const notes = { note_en: note_en.trim() || null, note_ar: note_ar.trim() || null }
  const input = { from: event_id, to: to.trim().toUpperCase(), kind, ...notes }
  const result = await runAs(person.id, linkEntries, input)
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=link`)
}

/** Takes a tie of a record away. */
export async function unlink(locale: Locale, event_id: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, unlinkEntries, { event_id, link: Number(typed(form).link) })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/entries/${event_id}?done=unlink`)
}

/** Publishes the ties of a public record that wait. */
export async function publishLinks(
  locale: Locale,
  event_id: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const { reason_en = '', reason_ar = '' } = typed(form)
  const result = await runAs(person.id, publish, { event_ids: [event_id], reason_en, reason_ar })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  redirect(`/${locale}/admin/entries/${event_id}?done=publish&n=${result.value.revision}`)
}
