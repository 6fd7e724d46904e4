import { MappingFields } from '@/components/admin/imports/mapping-fields'
import { SourceField } from '@/components/admin/imports/source-field'
import { ActionForm } from '@/components/forms/action-form'
import { CheckField, ChoiceField, LongField, Submit, TextField } from '@/components/forms/fields'
import type { Reader } from '@/components/reader'
import { IMPORT_FORMATS } from '@/lib/domain/import/reading'
import { KIND_CODES, KINDS } from '@/lib/domain/kinds'
import { permits } from '@/lib/domain/permissions'
import type { Person } from '@/lib/server/auth/session'
import type { Plan } from '@/lib/server/imports/planned'
import { newKey } from '@/lib/server/imports/running'
import type { ImportState } from '@/lib/server/queries/imports'
import { findSources } from '../../entries/actions'
import { doImport, putAside, setOptions } from './actions'
import { ImportProgress } from './import-progress'
import { mappingChoice } from './mapping-choice'
import { QuotesBox } from './quotes-box'

type Props = {
  readonly reader: Reader
  readonly state: ImportState
  readonly columns: readonly string[]
  /** Title of the report that new records cite. */
  readonly sourceTitle: string
}

/** How a file is read: its format, and what its rows do not say themselves. */
export function OptionsForm({ reader, state, columns, sourceTitle }: Props) {
  const { t, say, prefs } = reader
  const { id, format, options } = state
  const choice = options.mapping ? mappingChoice(options.mapping) : null
  const json = options.mapping && choice === null ? JSON.stringify(options.mapping, null, 2) : ''
  const kinds = KIND_CODES.map(kind => ({ value: kind, label: say(KINDS[kind].label) }))
  return (
    <ActionForm
      action={setOptions.bind(null, prefs.locale, id)}
      wrong={t('form.wrong')}
      label={t('imports.how')}
      className="grid max-w-5xl gap-4 sm:grid-cols-2"
    >
      <ChoiceField
        name="format"
        label={t('imports.format')}
        value={format}
        options={IMPORT_FORMATS.map(one => ({ value: one, label: t(`imports.format.${one}`) }))}
      />
      <ChoiceField
        name="kind"
        label={t('imports.kind')}
        help={t('imports.kind_help')}
        value={choice?.kind ?? options.kind ?? ''}
        options={[{ value: '', label: t('imports.kind_row') }, ...kinds]}
      />
      <SourceField
        prefs={prefs}
        find={findSources.bind(null, prefs.locale)}
        value={options.source ?? ''}
        title={sourceTitle}
        help={t('imports.source_help')}
      />
      <CheckField name="update" label={t('imports.update')} help={t('imports.update_help')} value={options.update} />
      {format === 'csv' &&
        (json === '' ? (
          <MappingFields
            reader={reader}
            columns={columns}
            chosen={choice}
            kind={choice?.kind ?? options.kind ?? 'attack'}
          />
        ) : (
          <div className="sm:col-span-2" dir="ltr">
            <LongField name="map" label={t('imports.map')} help={t('imports.map_help')} value={json} rows={12} />
          </div>
        ))}
      <Submit busy={t('form.busy')}>{t('imports.save')}</Submit>
    </ActionForm>
  )
}

type DoProps = { readonly reader: Reader; readonly person: Person; readonly id: number; readonly plan: Plan }

/** The ways to end the trial: take it all in as drafts, publish it at once, or put the file aside. */
export function DoForms({ reader, person, id, plan }: DoProps) {
  const { t, prefs } = reader
  const act = doImport.bind(null, prefs.locale, id)
  const key = newKey()
  const progress = (
    <>
      <input type="hidden" name="key" value={key} />
      <ImportProgress prefs={prefs} address={`/${prefs.locale}/admin/imports/${id}/progress?key=${key}`} />
    </>
  )
  return (
    <section className="border-rule grid max-w-3xl gap-6 border-t-2 pt-4" aria-labelledby="do">
      <h2 id="do" className="text-lg font-semibold">
        {t('imports.do')}
      </h2>
      <p className="text-muted text-sm">{t('imports.do_lead', { refuse: plan.counts.refuse })}</p>
      <ActionForm action={act} wrong={t('form.wrong')} label={t('imports.as_drafts')}>
        <input type="hidden" name="how" value="drafts" />
        <Submit busy={t('form.busy')}>{t('imports.as_drafts')}</Submit>
        {progress}
      </ActionForm>
      {permits(person.role, 'import.publish') && (
        <ActionForm
          action={act}
          wrong={t('form.wrong')}
          label={t('imports.as_public')}
          className="grid gap-4 sm:grid-cols-2"
        >
          <input type="hidden" name="how" value="publish" />
          <p className="text-sm sm:col-span-2">
            {t('imports.when_public')}{' '}
            <a href={`/${prefs.locale}/admin/imports/${id}?as=public#plan`}>{t('imports.plan')}</a>
          </p>
          <TextField name="reason_en" label={t('edit.why_en')} dir="ltr" />
          <TextField name="reason_ar" label={t('edit.why_ar')} />
          {plan.rows.some(({ misquoted = [] }) => misquoted.length > 0) && <QuotesBox reader={reader} />}
          <Submit busy={t('form.busy')}>{t('imports.as_public')}</Submit>
          {progress}
        </ActionForm>
      )}
      <ActionForm action={putAside.bind(null, prefs.locale, id)} wrong={t('form.wrong')} label={t('imports.discard')}>
        <Submit busy={t('form.busy')} quiet>
          {t('imports.discard')}
        </Submit>
      </ActionForm>
    </section>
  )
}
