'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import { ok } from '@/lib/core/result'
import { IMPORT_FORMATS } from '@/lib/domain/import/reading'
import { permits } from '@/lib/domain/permissions'
import type { Locale } from '@/lib/i18n/locale'
import { discardImport, setImport } from '@/lib/server/commands/imports'
import { type Problem, problem } from '@/lib/server/commands/problem'
import { publish } from '@/lib/server/commands/publish'
import { undoImport } from '@/lib/server/commands/undo-import'
import { database } from '@/lib/server/db/current'
import { openImport } from '@/lib/server/imports/open'
import { planImport } from '@/lib/server/imports/plan'
import { runImport } from '@/lib/server/imports/run'
import { watchedRun } from '@/lib/server/imports/running'
import { importedRows } from '@/lib/server/queries/imports'
import { refusedFor, refusedState, runAs, typed } from '../../act'
import { requirePerson } from '../../open-desk'
import { readOptions, readReasons } from './read-options'
import { rowProblems } from './row-problems'

const isProblem = (value: object): value is Problem => 'message' in value
const here = (locale: Locale, id: number, done: string): string => `/${locale}/admin/imports/${id}?done=${done}`

/** Changes how a file is read. */
export async function setOptions(locale: Locale, id: number, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const values = typed(form)
  const format = IMPORT_FORMATS.find(one => one === values.format)
  if (!format) return refusedFor(state, form, locale, 'choice', 'format')
  const options = readOptions(values, format)
  if (isProblem(options)) return refusedState(state, form, locale, [options])
  const result = await runAs(person.id, setImport, { id, format, options })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(here(locale, id, 'set'))
}

/** Does what the page says would become of the file: all of it, as drafts or published, or nothing. */
export async function doImport(locale: Locale, id: number, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const values = typed(form)
  const reasons = values.how === 'publish' ? readReasons(values) : ok(null)
  if (!reasons.ok) return refusedState(state, form, locale, reasons.error)
  const wanted = reasons.value && { ...reasons.value, quotes_elsewhere: values.quotes_elsewhere === 'yes' }
  if (!permits(person.role, wanted ? 'import.publish' : 'import.prepare'))
    return refusedFor(state, form, locale, 'role_refused')
  const db = database()
  const found = await openImport(db.read, id)
  if (!found) return refusedFor(state, form, locale, 'import_unknown')
  const { format, options } = found.state
  const plan = await planImport(db.read, found.file, { format, options, publish: wanted !== null })
  const actor = { userId: person.id }
  const result = await watchedRun(id, (values.key ?? '').slice(0, 100), onProgress =>
    runImport(db, actor, new Date(), plan, { id, publish: wanted, onProgress }),
  )
  if (result === null) return refusedFor(state, form, locale, 'import_running')
  if (!result.ok) {
    if (!form.has('quotes_elsewhere')) revalidatePath(`/${locale}/admin/imports/${id}`)
    return refusedState(state, form, locale, result.error)
  }
  revalidatePath('/', 'layout')
  redirect(here(locale, id, 'import'))
}

/** Publishes what an import left as drafts, as one revision. */
export async function publishDrafts(locale: Locale, id: number, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const drafts = (await importedRows(database().read, id)).filter(row => row.draft !== null)
  const event_ids = drafts.map(row => row.event_id)
  if (event_ids.length === 0) return refusedState(state, form, locale, [problem('nothing_at_all')])
  const { reason_en = '', reason_ar = '', quotes_elsewhere } = typed(form)
  const input = { event_ids, reason_en, reason_ar, quotes_elsewhere: quotes_elsewhere === 'yes' }
  const result = await runAs(person.id, publish, input)
  if (!result.ok) {
    // Words may have come in since the page was shown: then it has no box for them yet.
    if (!form.has('quotes_elsewhere')) revalidatePath(`/${locale}/admin/imports/${id}`)
    return refusedState(state, form, locale, rowProblems(result.error, drafts))
  }
  revalidatePath('/', 'layout')
  redirect(`${here(locale, id, 'publish')}&n=${result.value.revision}`)
}

/** Takes an import back as a whole. */
export async function undo(locale: Locale, id: number, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const { reason_en = '', reason_ar = '' } = typed(form)
  const result = await runAs(person.id, undoImport, { id, reason_en, reason_ar })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  const { drafts, published, left } = result.value
  redirect(`${here(locale, id, 'undo')}&drafts=${drafts}&published=${published}&left=${left.slice(0, 50).join(',')}`)
}

/** Puts a file aside that was not imported. */
export async function putAside(locale: Locale, id: number, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, discardImport, { id })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  redirect(`/${locale}/admin/imports`)
}
