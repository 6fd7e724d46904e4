'use client'

import { Controller, type FieldPath, useFormContext, useWatch } from 'react-hook-form'
import { parseEdtf } from '@/lib/core/edtf'
import { edtfWords } from '@/lib/i18n/edtf-words'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { readWrittenDate } from '@/lib/i18n/written-date'
import { Bidi } from '../../text/bidi'
import type { FieldView, Option, RecordShape } from './form-shape'
import { ManyPicker } from './many-picker'
import { Picker } from './picker'

export type Lists = { readonly places: readonly Option[]; readonly actors: readonly Option[] }

/** A date as it was understood, said back while it is typed. */
export function Understood({
  text,
  prefs,
  published,
}: {
  readonly text: string
  readonly prefs: Preferences
  readonly published: string
}) {
  if (text.trim() === '') return null
  const t = translator(prefs)
  const read = readWrittenDate(text, published || null)
  if (!read.ok)
    return (
      <span className="text-warn">
        <Bidi>{t(read.error === 'no_year' ? 'problem.date_no_year' : `problem.edtf_${read.error}`)}</Bidi>
      </span>
    )
  const parsed = parseEdtf(read.value)
  return (
    <span>
      {t('edit.understood')} <b>{edtfWords(prefs, read.value)}</b>{' '}
      <bdi className="text-muted">{parsed.ok ? read.value : ''}</bdi>
    </span>
  )
}

type Props = {
  readonly view: FieldView
  readonly prefs: Preferences
  readonly lists: Lists
  readonly published: string
  readonly onFocus: (key: string) => void
}

/** The control of one field: what it is called, how it is filled, how it was understood, what is wrong with it. */
export function FieldControl({ view, prefs, lists, published, onFocus }: Props) {
  const { key, label, help, required, control } = view
  const t = translator(prefs)
  const { register, control: form, getFieldState, formState } = useFormContext<RecordShape>()
  const path: FieldPath<RecordShape> = `fields.${key}`
  const value = useWatch({ control: form, name: path })
  const { error, isDirty } = getFieldState(path, formState)
  const wrong = error?.message
  const twin = view.language === '' ? null : `${key.slice(0, -2)}${view.language === 'ar' ? 'en' : 'ar'}`
  const stale = twin !== null && value !== '' && !isDirty && getFieldState(`fields.${twin}`, formState).isDirty
  const id = `f-fields.${key}`
  // Said in the page itself, so that the values are there before any script runs.
  const stored = formState.defaultValues?.fields?.[key]
  const initial = typeof stored === 'string' ? stored : undefined
  const described = [wrong ? `${id}-wrong` : '', `${id}-help`].filter(Boolean).join(' ')
  const said = {
    id,
    'aria-describedby': described,
    'aria-invalid': wrong ? true : undefined,
    onFocus: () => onFocus(key),
    className: 'field w-full',
  } as const
  const picker = { id, label, clear: t('edit.clear'), none: t('edit.none_found') } as const
  const options = control === 'place' ? lists.places : lists.actors
  return (
    <div
      className={`grid content-start gap-1 ${control === 'long' ? 'sm:col-span-2' : ''}`}
      onFocusCapture={() => onFocus(key)}
    >
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
        {required && (
          <span className="text-bad" title={t('edit.required')}>
            {' '}
            *
          </span>
        )}
      </label>
      {control === 'choice' || control === 'yesno' ? (
        <select {...said} defaultValue={initial} {...register(path)}>
          <option value="">{t('edit.not_stated')}</option>
          {view.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : control === 'actor' || control === 'place' ? (
        <Controller
          control={form}
          name={path}
          render={({ field }) => (
            <Picker
              {...picker}
              value={typeof field.value === 'string' ? field.value : ''}
              onPick={field.onChange}
              options={options}
              described={described}
              invalid={wrong !== undefined}
            />
          )}
        />
      ) : control === 'actors' ? (
        <Controller
          control={form}
          name={path}
          render={({ field }) => (
            <ManyPicker
              {...picker}
              values={Array.isArray(field.value) ? field.value.map(String) : []}
              onChange={field.onChange}
              options={options}
            />
          )}
        />
      ) : control === 'long' ? (
        <textarea
          rows={3}
          dir={view.language === 'ar' ? 'rtl' : view.language === 'en' ? 'ltr' : 'auto'}
          lang={view.language || undefined}
          {...said}
          defaultValue={initial}
          {...register(path)}
        />
      ) : (
        <input
          type="text"
          inputMode={control === 'number' ? 'numeric' : undefined}
          dir={view.language === 'ar' ? 'rtl' : view.language === 'en' ? 'ltr' : 'auto'}
          lang={view.language || undefined}
          autoComplete="off"
          {...said}
          defaultValue={initial}
          {...register(path)}
        />
      )}
      {control === 'date' && (
        <p className="text-sm" aria-live="polite">
          <Understood text={typeof value === 'string' ? value : ''} prefs={prefs} published={published} />
        </p>
      )}
      {stale && <p className="text-warn text-sm">{t('edit.stale')}</p>}
      {wrong && (
        <p id={`${id}-wrong`} className="text-bad text-sm">
          <Bidi>{wrong}</Bidi>
        </p>
      )}
      <p id={`${id}-help`} className="text-muted text-xs">
        <Bidi>{help}</Bidi>
      </p>
    </div>
  )
}
