'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import { isPlainDate } from '@/lib/core/plain-date'
import { addressTwins, canonicalAddress, domainOf, reportId } from '@/lib/domain/report/intake'
import type { Locale } from '@/lib/i18n/locale'
import { readWrittenDate } from '@/lib/i18n/written-date'
import { todayInBaghdad } from '@/lib/server/clock'
import { addSource } from '@/lib/server/commands/add-named'
import { dropUnsaved } from '@/lib/server/commands/unsaved'
import { database } from '@/lib/server/db/current'
import { type AlikeReport, alikeReports, takenIds } from '@/lib/server/queries/reports'
import { sha256 } from '@/lib/server/sha256'
import { refusedFor, refusedState, runAs, typed } from '../../act'
import { whoAsks } from '../../door'
import { REPORT_FORM } from '../../form-names'
import { requirePerson } from '../../open-desk'

const orNull = (text: string | undefined): string | null => text?.trim() || null

/** Files a report: its text is kept for the desk with its hash, the rest becomes a source that records can cite. */
export async function fileReport(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const values = typed(form)
  const { title = '', url = '', outlet_id = '', language = '', text = '' } = values
  const written = values.date_published ?? ''
  const date = written.trim() === '' ? null : readWrittenDate(written)
  if (date && !date.ok)
    return refusedFor(
      state,
      form,
      locale,
      date.error === 'no_year' ? 'date_no_year' : `edtf_${date.error}`,
      'date_published',
    )
  const address = url.trim() === '' ? null : canonicalAddress(url)
  if (url.trim() !== '' && address === null) return refusedFor(state, form, locale, 'invalid', 'url')
  const db = database()
  const day = date?.value ?? ''
  const taken = await takenIds(
    db.read,
    reportId(outlet_id, isPlainDate(day) ? day : '', () => false),
  )
  const id = reportId(outlet_id, isPlainDate(day) ? day : '', one => taken.has(one))
  const result = await runAs(person.id, addSource, {
    id,
    title,
    title_en: orNull(values.title_en),
    title_ar: orNull(values.title_ar),
    url: address,
    source_domain: address === null ? null : domainOf(address) || null,
    outlet_id: orNull(outlet_id),
    date_published: date?.value ?? null,
    date_downloaded: todayInBaghdad(),
    date_submitted: new Date().toISOString(),
    language: language || (/\p{Script=Arabic}/u.test(text || title) ? 'ar' : 'en'),
    text: orNull(text),
  })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  await dropUnsaved(db, person.id, REPORT_FORM)
  redirect(`/${locale}/admin/reports/${encodeURIComponent(id)}?done=filed`)
}

/** Reports that may be the one in hand. Nothing for a visitor. */
export async function lookForReports(asked: {
  readonly url: string
  readonly title: string
  readonly text: string
  readonly outlet: string
  readonly date: string
}): Promise<AlikeReport[]> {
  if (!(await whoAsks())) return []
  const address = canonicalAddress(String(asked.url).slice(0, 4000))
  const text = String(asked.text).replace(/\r\n?/g, '\n').trim()
  const read = readWrittenDate(String(asked.date).slice(0, 100))
  return alikeReports(database().read, {
    addresses: address === null ? [] : addressTwins(address),
    sha256: text === '' ? null : sha256(text),
    text,
    title: String(asked.title).slice(0, 300).trim(),
    outlet: String(asked.outlet) || null,
    day: read.ok && isPlainDate(read.value) ? read.value : null,
  })
}
