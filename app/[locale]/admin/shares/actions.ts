'use server'

import { revalidatePath } from 'next/cache'
import type { FormState } from '@/components/forms/form-state'
import { readPasted } from '@/lib/charts/chart-address'
import { keptView } from '@/lib/charts/shared-view'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Problem } from '@/lib/server/commands/problem'
import { makeShare, reviseShare, revokeShare } from '@/lib/server/commands/shares'
import { database } from '@/lib/server/db/current'
import { revisionHead } from '@/lib/server/queries/changes'
import { doneState, refusedFor, refusedState, runAs, typed } from '../act'
import { requirePerson } from '../open-desk'
import { wholeAddress } from '../whole-address'
import { readTerms } from './read-terms'

/** Names of the commands' members whose boxes in the form are called otherwise. */
const BOXES: Readonly<Record<string, string>> = { expires_at: 'expires', max_views: 'most', revision: 'mode' }

const atBoxes = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map(problem => {
    const box = problem.field === undefined ? undefined : BOXES[problem.field]
    return box === undefined ? problem : { ...problem, field: box }
  })

/** What was pasted stands on a day of its own: the one that its address names, else the one of the revision. */
async function dayOfPinned(day: string | null, revision: number): Promise<string | null> {
  return day ?? (await revisionHead(database().read, revision))?.date ?? null
}

/** Makes a named link to the chart whose address was pasted. */
export async function makeLink(locale: Locale, source: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const pasted = readPasted(source)
  if (!pasted) return refusedFor(state, form, locale, 'share_page', 'slug')
  const said = typed(form)
  const { terms, password_hash, problems } = await readTerms(said)
  const revision = /^\d+$/.test(said.mode ?? '') ? Number(said.mode) : null
  const input = {
    ...terms,
    slug: (said.slug ?? '').trim().toLowerCase(),
    page: `charts/${pasted.chart.slug}`,
    view: keptView(pasted.view),
    revision,
    pinned_on: revision !== null && revision === pasted.view.rev ? await dayOfPinned(pasted.view.day, revision) : null,
    password_hash,
  }
  const result = await runAs(person.id, makeShare, input, problems)
  if (!result.ok) return refusedState(state, form, locale, atBoxes(result.error))
  revalidatePath('/', 'layout')
  const t = translator(defaultPreferences(locale))
  return doneState(state, t('shares.made_now'), { address: await wholeAddress(`/s/${result.value.slug}`) })
}

/** Changes how a link is called, how long and for whom it opens. */
export async function changeLink(
  locale: Locale,
  slug: string,
  expected: number,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const person = await requirePerson(locale)
  const said = typed(form)
  const { terms, password_hash, problems } = await readTerms(said)
  const secret = said.no_password === 'yes' ? { password_hash: null } : password_hash === null ? {} : { password_hash }
  const result = await runAs(person.id, reviseShare, { ...terms, slug, expected, ...secret }, problems)
  if (!result.ok) return refusedState(state, form, locale, atBoxes(result.error))
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('shares.changed'))
}

/** Ends a link for good. */
export async function endLink(locale: Locale, slug: string, state: FormState, form: FormData): Promise<FormState> {
  const person = await requirePerson(locale)
  const result = await runAs(person.id, revokeShare, { slug, reason: typed(form).reason ?? '' })
  if (!result.ok) return refusedState(state, form, locale, result.error)
  revalidatePath('/', 'layout')
  return doneState(state, translator(defaultPreferences(locale))('shares.revoked'))
}
