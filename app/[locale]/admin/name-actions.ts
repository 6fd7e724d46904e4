'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { FormState } from '@/components/forms/form-state'
import { isMerged, NAMES, type NameCode } from '@/lib/domain/names'
import { readName, slug, writeName } from '@/lib/domain/names/form'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { addActor, addOutlet, addPlace } from '@/lib/server/commands/add-named'
import { amendActor, amendOutlet, amendPlace, amendSource } from '@/lib/server/commands/amend-named'
import { mergeNames } from '@/lib/server/commands/merge-names'
import { issueProblems, type Problem, problem } from '@/lib/server/commands/problem'
import { dropUnsaved } from '@/lib/server/commands/unsaved'
import { database } from '@/lib/server/db/current'
import type { ListedName } from '@/lib/server/queries/name-lists'
import { outletList, pickLists } from '@/lib/server/queries/pick-lists'
import { standingRow } from '@/lib/server/queries/standing'
import { doneState, refusedFor, refusedState, runAs, typed } from './act'
import { correctionForm, mergeNameForm, newNameForm } from './form-names'
import { requirePerson } from './open-desk'
import { takenName } from './taken-name'

const AMEND = { outlet: amendOutlet, actor: amendActor, place: amendPlace, source: amendSource } as const
const ADD = { outlet: addOutlet, actor: addActor, place: addPlace } as const

/** Problems of a command by the controls of the form. */
const placed = (problems: readonly Problem[]): Problem[] =>
  problems.map(one => (one.field === undefined ? one : { ...one, field: one.field.replace(/^fields\./, '') }))

/** Corrects a row of names. Where somebody else did so meanwhile, the form is told what stands now and keeps what was typed. */
export async function correctName(
  locale: Locale,
  table: NameCode,
  id: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const t = translator(defaultPreferences(locale))
  const values = typed(form)
  const { expected = '', reason_en = '', reason_ar = '' } = values
  const { fields, problems } = readName(table, values)
  if (problems.length > 0) {
    const found = problems.map(({ field, code }) => problem(code, field))
    return { ...refusedState(state, form, locale, found), ...(state.once ? { once: state.once } : {}) }
  }
  const result = await runAs(person.id, AMEND[table], { id, expected, fields, reason_en, reason_ar })
  if (result.ok) {
    await dropUnsaved(database(), person.id, correctionForm(table, id))
    revalidatePath('/', 'layout')
    const { revision } = result.value
    return doneState(state, revision === null ? t('names.saved_unseen') : t('names.saved', { n: revision }))
  }
  const refused = refusedState(state, form, locale, placed(result.error))
  if (!result.error.some(({ code }) => code === 'edit_conflict')) {
    return { ...refused, ...(state.once ? { once: state.once } : {}) }
  }
  const stands = await standingRow(database().read, table, id)
  if (!stands) return refused
  const now = Object.entries(writeName(table, stands.row)).filter(
    ([key, value]) => value !== (values[key] ?? '').replace(/\r\n/g, '\n').trim(),
  )
  return {
    ...refused,
    once: { mark: stands.mark, ...Object.fromEntries(now.map(([key, value]) => [`now.${key}`, value])) },
  }
}

/** Adds a row of names; answers its id, to be picked at once. */
export async function addNamed(
  locale: Locale,
  table: ListedName,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const values = typed(form)
  const { fields, problems } = readName(table, values)
  if (problems.length > 0) {
    const found = problems.map(({ field, code }) => problem(code, field))
    return refusedState(state, form, locale, found)
  }
  const id = (values.id ?? '').trim() || slug(values.name_en ?? '')
  if (id === '') return refusedFor(state, form, locale, 'required', values.name_en?.trim() ? 'id' : 'name_en')
  const { read } = database()
  const lists = await pickLists(read)
  const list = { outlet: await outletList(read), actor: lists.actors, place: lists.places }[table]
  const taken = takenName(list, id, [values.name_en ?? '', values.name_ar ?? ''])
  if (taken) {
    return refusedFor(state, form, locale, 'name_there', 'name_en', { name: locale === 'ar' ? taken.ar : taken.en })
  }
  const result = await addOne(person.id, table, { id, ...fields })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  await dropUnsaved(database(), person.id, newNameForm(table))
  revalidatePath('/', 'layout')
  const name = (locale === 'ar' ? values.name_ar : values.name_en) ?? id
  return doneState(state, translator(defaultPreferences(locale))('names.added', { name }), { id })
}

async function addOne(person: string, table: ListedName, row: Readonly<Record<string, unknown>>) {
  const refused = (issues: Parameters<typeof issueProblems>[0]) =>
    ({ ok: false, error: issueProblems(issues) }) as const
  if (table === 'outlet') {
    const read = ADD.outlet.input.safeParse(row, { reportInput: true })
    return read.success ? runAs(person, ADD.outlet, read.data) : refused(read.error.issues)
  }
  if (table === 'actor') {
    const read = ADD.actor.input.safeParse(row, { reportInput: true })
    return read.success ? runAs(person, ADD.actor, read.data) : refused(read.error.issues)
  }
  const read = ADD.place.input.safeParse(row, { reportInput: true })
  return read.success ? runAs(person, ADD.place, read.data) : refused(read.error.issues)
}

/** Merges a row of names into another and leads to that one. */
export async function mergeInto(
  locale: Locale,
  table: NameCode,
  id: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const { into = '', merge_reason_en: reason_en = '', merge_reason_ar: reason_ar = '' } = typed(form)
  if (!isMerged(table)) return refusedFor(state, form, locale, 'invalid')
  if (into === '') return refusedFor(state, form, locale, 'required', 'into')
  const result = await runAs(person.id, mergeNames, { table, id, into, reason_en, reason_ar })
  if (!result.ok) {
    const own = result.error.map(one =>
      one.field?.startsWith('reason_') ? { ...one, field: `merge_${one.field}` } : one,
    )
    return refusedState(state, form, locale, own)
  }
  await dropUnsaved(database(), person.id, mergeNameForm(table, id))
  revalidatePath('/', 'layout')
  const { revision, versions } = result.value
  redirect(`/${locale}/admin/${NAMES[table].room}/${into}?done=merge&n=${revision}&records=${versions}&from=${id}`)
}
