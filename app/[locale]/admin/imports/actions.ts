'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import { IMPORT_FORMATS, importOptionsSchema } from '@/lib/domain/import/reading'
import type { Locale } from '@/lib/i18n/locale'
import { prepareImport } from '@/lib/server/commands/imports'
import { bring, MOST_MB } from '@/lib/server/imports/open'
import { refusedFor, refusedState, runAs } from '../act'
import { requirePerson } from '../open-desk'

/** Keeps a file that was brought, and leads to what would become of it. */
export async function bringFile(locale: Locale, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return refusedFor(state, form, locale, 'file_missing', 'file')
  if (file.size > MOST_MB * 2 ** 20) return refusedFor(state, form, locale, 'file_big', 'file', { limit: MOST_MB })
  const brought = bring(new Uint8Array(await file.arrayBuffer()))
  if (!brought.ok) return refusedState(state, form, locale, [brought.error])
  const wanted = IMPORT_FORMATS.find(format => format === form.get('format'))
  const made = await runAs(person.id, prepareImport, {
    ...brought.value,
    format: wanted ?? brought.value.format,
    file_name: file.name.slice(0, 200) || 'import.csv',
    options: importOptionsSchema.parse({}),
  })
  if (!made.ok) return refusedState(state, form, locale, made.error)
  redirect(`/${locale}/admin/imports/${made.value.id}`)
}
