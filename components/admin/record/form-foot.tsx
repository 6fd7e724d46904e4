'use client'

import { useFormContext } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { keptLine } from '../../forms/kept-line'
import type { KeptState } from '../../forms/use-unsaved'
import type { Intent, RecordShape, RecordTarget } from './form-shape'

type Props = {
  readonly prefs: Preferences
  readonly target: RecordTarget
  readonly may: { readonly draft: boolean; readonly publish: boolean }
  readonly busy: boolean
  readonly said: string
  /** Whether words that a report does not say wait to be confirmed. */
  readonly confirm: boolean
  /** Where what is typed and not saved is kept. */
  readonly state: KeptState
  readonly onIntent: (intent: Intent) => void
}

/** What can be done with a form: keep it as a draft, ask for review, publish it with a reason. */
export function FormFoot({ prefs, target, may, busy, said, confirm, state, onIntent }: Props) {
  const t = translator(prefs)
  const { register, getFieldState, formState } = useFormContext<RecordShape>()
  const line = (name: 'note' | 'reason_en' | 'reason_ar', label: string, language: 'ar' | 'en' | '') => {
    const wrong = getFieldState(name, formState).error?.message
    return (
      <label className="grid content-start gap-1 text-sm">
        {label}
        <input
          id={`f-${name}`}
          dir={language === 'ar' ? 'rtl' : language === 'en' ? 'ltr' : 'auto'}
          className="field"
          aria-invalid={wrong ? true : undefined}
          {...register(name)}
        />
        {wrong && <span className="text-bad">{wrong}</span>}
      </label>
    )
  }
  return (
    <div className="border-rule grid gap-5 border-t-2 pt-4">
      {may.draft && (
        <div className="flex flex-wrap items-end gap-3">
          <button type="submit" className="button" aria-disabled={busy}>
            {busy ? t('form.busy') : t('edit.save_draft')}
          </button>
          {line('note', t('edit.note'), '')}
          <button type="button" className="button button-quiet" aria-disabled={busy} onClick={() => onIntent('submit')}>
            {t('edit.submit')}
          </button>
        </div>
      )}
      {may.publish && (
        <fieldset className="grid gap-3">
          <legend className="mb-2 font-semibold">{t('edit.publish')}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {line('reason_en', t('edit.why_en'), 'en')}
            {line('reason_ar', t('edit.why_ar'), 'ar')}
          </div>
          {confirm && (
            <label className="flex items-baseline gap-2 text-sm">
              <input type="checkbox" id="f-quotes_elsewhere" {...register('quotes_elsewhere')} />
              {t('edit.quotes_elsewhere')}
            </label>
          )}
          <button
            type="button"
            className="button justify-self-start"
            aria-disabled={busy}
            onClick={() => onIntent('publish')}
          >
            {target.status === 'new' || target.status === 'draft' ? t('edit.publish_do') : t('edit.publish_change')}
          </button>
        </fieldset>
      )}
      <p role="status" className="text-muted text-sm">
        {said || keptLine(t, state)}
      </p>
    </div>
  )
}
