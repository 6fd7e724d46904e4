'use server'

import { revalidatePath } from 'next/cache'
import { checkShape } from '@/components/admin/record/check-shape'
import type { DuplicateView } from '@/components/admin/record/duplicates'
import type { Intent, Option, RecordShape, RecordTarget, SaveAnswer } from '@/components/admin/record/form-shape'
import { parseEdtf } from '@/lib/core/edtf'
import { isKind, type Kind } from '@/lib/domain/kinds'
import { STATUS } from '@/lib/domain/vocabularies/record'
import { edtfWords } from '@/lib/i18n/edtf-words'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { readWrittenDate } from '@/lib/i18n/written-date'
import { type Run, runBatch } from '@/lib/server/commands/command'
import { createEntry } from '@/lib/server/commands/create-entry'
import { linkEntries } from '@/lib/server/commands/link-entries'
import { type Problem, problem, Refusal } from '@/lib/server/commands/problem'
import { publish } from '@/lib/server/commands/publish'
import { submitEntry } from '@/lib/server/commands/review'
import { reviseEntry } from '@/lib/server/commands/revise-entry'
import { database } from '@/lib/server/db/current'
import { likelyDuplicates } from '@/lib/server/queries/duplicates'
import { editing } from '@/lib/server/queries/editing'
import { names } from '@/lib/server/queries/names'
import { misquoted } from '@/lib/server/queries/quotes'
import { findReports } from '@/lib/server/queries/reports'
import { whoAsks } from '../door'
import { storedParts } from './form-values'
import { freshCitations, placeInForm, recordInput, unchanged } from './record-input'

type Refused = Extract<SaveAnswer, { readonly ok: false }>

const localeOf = (locale: string): Locale => (isLocale(locale) ? locale : 'ar')

/**
 * Saves the form of a record: as a draft, as a draft that waits for review, or published at once, all in one transaction. Whatever is
 * wrong is answered by its place in the form; where somebody else saved meanwhile, their version comes along.
 */
export async function saveRecord(
  asked: Locale,
  source: string,
  target: RecordTarget,
  typed: RecordShape,
  intent: Intent,
): Promise<SaveAnswer> {
  const locale = localeOf(asked)
  const t = translator(defaultPreferences(locale))
  const refused = (problems: readonly Problem[]): Refused => ({
    ok: false,
    problems: problems.map(({ field, message }) => ({ path: field ?? '', message: message[locale] })),
  })
  const person = await whoAsks()
  if (!person) return { ...refused([problem('session_over')]), signedOut: true }
  const shape = checkShape(typed)
  if (!shape || !isKind(target.kind)) return refused([problem('invalid')])
  const db = database()
  const stored = target.event_id === '' ? null : await editing(db.read, target.event_id)
  const read = recordInput(target.kind, shape, target.published || null, stored)
  if (read.problems.length > 0) return refused(read.problems)
  if (intent === 'publish') {
    const missing = (['reason_en', 'reason_ar'] as const).filter(name => shape[name].trim() === '')
    if (missing.length > 0) return refused(missing.map(name => problem('required', name)))
  }
  const doubtful = await misquoted(db.read, freshCitations(shape, read, stored))
  if (intent === 'publish' && !shape.quotes_elsewhere && doubtful.length > 0) {
    return refused(
      doubtful.map(({ at, source_id, source_title, quote_exact }) =>
        problem('misquoted', `citations.${at}.quote_exact`, { title: source_title || source_id, quote: quote_exact }),
      ),
    )
  }
  const result = await runBatch(db, { userId: person.id }, new Date(), async run => {
    const saved =
      intent === 'publish' && stored?.version === target.version && stored && unchanged(read, stored)
        ? { event_id: stored.event_id, version: stored.version }
        : await store(run, target, read)
    if (intent === 'submit') await run(submitEntry, { ...saved, note: shape.note.trim() || null })
    if (intent !== 'publish') return { ...saved, revision: null }
    const { reason_en, reason_ar, quotes_elsewhere } = shape
    const expected = { [saved.event_id]: saved.version }
    const done = await run(publish, { event_ids: [saved.event_id], expected, quotes_elsewhere, reason_en, reason_ar })
    return { ...saved, revision: done.revision }
  })
  if (result.ok) {
    revalidatePath('/', 'layout')
    const { event_id, version, revision } = result.value
    // What is quoted wrongly is said where the draft stands.
    const own = source === '' || (revision === null && doubtful.length > 0)
    const back = own ? `/${locale}/admin/entries/${event_id}` : `/${locale}/admin/reports/${source}`
    return {
      ok: true,
      event_id,
      version,
      said:
        revision !== null
          ? t('edit.published', { n: revision })
          : t(intent === 'submit' ? 'edit.submitted' : 'edit.saved'),
      href: `${back}?done=${intent}${revision === null ? '' : `&n=${revision}`}`,
    }
  }
  const conflict = result.error.some(({ code }) => code === 'edit_conflict')
  const now = conflict && target.event_id !== '' ? await editing(db.read, target.event_id) : null
  return {
    ok: false,
    problems: result.error.map(({ field, message }) => ({
      path: placeInForm(
        field ?? '',
        read.parts,
        [target.event_id, stored?.event_id ?? ''].find(Boolean) ?? idIn(field),
      ),
      message: message[locale],
    })),
    ...(now ? { theirs: { version: now.version, stored: storedParts(now) } } : {}),
  }
}

/** The id of a record that was made and rolled back again, as a problem's place names it. */
const idIn = (field: string | undefined): string => /^(IWM-[A-Z]-\d+)\./.exec(field ?? '')?.[1] ?? ''

/** A refusal of one part of the form, with its problems named by their place in the form. */
const refusedAt = (place: string) => (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  throw new Refusal(error.problems.map(one => ({ ...one, field: `${place}.${one.field ?? 'to'}` })))
}

async function store(run: Run, target: RecordTarget, { fields, parts, links }: ReturnType<typeof recordInput>) {
  const rows = <R>(list: readonly { readonly row: R }[]): R[] => list.map(({ row }) => row)
  const { citations, dues, conflicts } = parts
  if (target.event_id === '') {
    const begun = await run(createEntry, {
      kind: target.kind,
      fields: { ...fields },
      citations: rows(citations.add),
      conflicts: rows(conflicts.add),
      dues: rows(dues.add),
    })
    for (const [at, link] of links.entries())
      await run(linkEntries, { from: begun.event_id, ...link }).catch(refusedAt(`links.${at}`))
    return begun
  }
  return run(reviseEntry, {
    event_id: target.event_id,
    expected: { version: target.version ?? 0 },
    fields: { ...fields },
    add_citations: rows(citations.add),
    drop_citations: citations.drop,
    add_dues: rows(dues.add),
    drop_dues: dues.drop,
    add_conflicts: rows(conflicts.add),
    drop_conflicts: conflicts.drop,
  })
}

/** Records that may be the same event as the one in the form, in the reader's words; nothing while the date cannot be read. */
export async function lookForDuplicates(
  asked: Locale,
  kind: Kind,
  except: string,
  source: string,
  published: string,
  date: string,
  place: string,
): Promise<DuplicateView[]> {
  const locale = localeOf(asked)
  const prefs = defaultPreferences(locale)
  const t = translator(prefs)
  const read = readWrittenDate(String(date).slice(0, 200), published || null)
  const parsed = read.ok ? parseEdtf(read.value) : null
  if (!parsed?.ok || !isKind(kind) || !(await whoAsks())) return []
  const db = database().read
  const found = await likelyDuplicates(db, {
    kind,
    date_min: parsed.value.min,
    date_max: parsed.value.max,
    place_id: String(place) || null,
    except: except || null,
  })
  const { places } = await names(db, null)
  return found.map(one => ({
    event_id: one.event_id,
    name: (locale === 'ar' ? one.name_ar : one.name_en) ?? one.name_en ?? one.name_ar ?? '',
    date: edtfWords(prefs, one.date_edtf, true),
    place: one.place_id === null ? '' : (places[one.place_id]?.[locale] ?? one.place_id),
    status: STATUS[one.status === 'in_review' ? 'in_review' : one.status === 'draft' ? 'draft' : 'published'][locale],
    apart: one.apart === null ? '' : one.apart === 0 ? t('edit.apart_same') : t('edit.apart', { km: one.apart }),
    href: `/${locale}/admin/entries/${one.event_id}${source ? `?source=${encodeURIComponent(source)}` : ''}`,
  }))
}

/** Reports by words of their title, their outlet or their id. */
export async function findSources(asked: Locale, typed: string): Promise<Option[]> {
  if (!(await whoAsks())) return []
  const locale = localeOf(asked)
  const found = await findReports(database().read, String(typed).slice(0, 200))
  return found.map(({ id, title, title_en, title_ar, outlet, date_published }) => ({
    id,
    label: (locale === 'ar' ? title_ar : title_en) ?? title,
    also: [[outlet, date_published].filter(Boolean).join(' · '), title, title_en ?? '', title_ar ?? ''].filter(Boolean),
  }))
}
