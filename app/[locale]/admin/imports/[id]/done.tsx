import type { ComponentProps } from 'react'
import { DraftQuotes } from '@/components/admin/imports/draft-quotes'
import { ImportedList } from '@/components/admin/imports/imported-list'
import { ActionForm } from '@/components/forms/action-form'
import { Submit, TextField } from '@/components/forms/fields'
import type { Reader } from '@/components/reader'
import { permits } from '@/lib/domain/permissions'
import type { Person } from '@/lib/server/auth/session'
import type { ImportedRow, ImportState } from '@/lib/server/queries/imports'
import { publishDrafts, undo } from './actions'
import { QuotesBox } from './quotes-box'

type Props = {
  readonly reader: Reader
  readonly person: Person
  readonly state: ImportState
  readonly rows: readonly ImportedRow[]
  /** What its drafts quote of reports whose kept text does not say it. */
  readonly misquotes: readonly Omit<Quotes[number], 'line'>[]
}

type Quotes = ComponentProps<typeof DraftQuotes>['quotes']

/** What an import did, and the ways on: publish what it left as drafts, or undo it as a whole. */
export function Done({ reader, person, state, rows, misquotes }: Props) {
  const { t, prefs } = reader
  const line = new Map(rows.map(row => [row.event_id, row.line]))
  const quotes = misquotes.map(one => ({ ...one, line: line.get(one.event_id) ?? 0 }))
  const drafts = rows.filter(row => row.draft !== null).length
  const may = state.status === 'done' && permits(person.role, 'import.publish')
  const reasons = (
    <>
      <TextField name="reason_en" label={t('edit.why_en')} dir="ltr" />
      <TextField name="reason_ar" label={t('edit.why_ar')} />
    </>
  )
  return (
    <>
      <section className="grid gap-2" aria-labelledby="outcome">
        <h2 id="outcome" className="text-lg font-semibold">
          {t('imports.outcome')}
        </h2>
        {state.counts && <p className="text-sm">{t('imports.counts', state.counts)}</p>}
        {state.revision !== null && (
          <p className="text-sm">
            <a href={reader.link(`changes/${state.revision}`)}>{t('edit.revision', { n: state.revision })}</a>
          </p>
        )}
        <ImportedList reader={reader} rows={rows} />
      </section>
      {may && drafts > 0 && (
        <ActionForm
          action={publishDrafts.bind(null, prefs.locale, state.id)}
          wrong={t('form.wrong')}
          label={t('imports.publish_drafts')}
          className="border-rule grid max-w-3xl gap-4 border-t-2 pt-4 sm:grid-cols-2"
        >
          <p className="font-semibold sm:col-span-2">{t('imports.drafts_left', { n: drafts })}</p>
          <DraftQuotes reader={reader} quotes={quotes} />
          {reasons}
          {quotes.length > 0 && <QuotesBox reader={reader} />}
          <Submit busy={t('form.busy')}>{t('imports.publish_drafts')}</Submit>
        </ActionForm>
      )}
      {may && (
        <details className="border-line max-w-3xl border-t pt-4">
          <summary className="font-semibold">{t('imports.undo')}</summary>
          <p className="text-muted py-2 text-sm">{t('imports.undo_lead')}</p>
          <ActionForm
            action={undo.bind(null, prefs.locale, state.id)}
            mark="undo"
            wrong={t('form.wrong')}
            label={t('imports.undo')}
            className="grid gap-4 sm:grid-cols-2"
          >
            {reasons}
            <Submit busy={t('form.busy')}>{t('imports.undo')}</Submit>
          </ActionForm>
        </details>
      )}
    </>
  )
}
