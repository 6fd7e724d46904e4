'use client'

import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { type Lists, Understood } from './field-control'
import type { DueValue, RecordShape } from './form-shape'
import { PartList, PartRow } from './part-rows'
import { Picker } from './picker'
import { PartSource } from './source-picker'

type Props = {
  readonly prefs: Preferences
  readonly lists: Lists
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  readonly published: string
  /** The report in hand, from which a new statement comes. */
  readonly source: string
}

function DateLine({
  at,
  label,
  prefs,
  published,
}: {
  at: `dues.${number}.${'due_edtf' | 'stated_edtf'}`
  label: string
  prefs: Preferences
  published: string
}) {
  const { register, control, getFieldState, formState } = useFormContext<RecordShape>()
  const text = useWatch({ control, name: at })
  const wrong = getFieldState(at, formState).error?.message
  return (
    <label className="grid content-start gap-1 text-sm">
      {label}
      <input
        id={`f-${at}`}
        dir="auto"
        autoComplete="off"
        className="field"
        aria-invalid={wrong ? true : undefined}
        {...register(at)}
      />
      <Understood text={text} prefs={prefs} published={published} />
      {wrong && <span className="text-bad">{wrong}</span>}
    </label>
  )
}

/** Every due date that somebody stated for a commitment: for when, by whom, when said, in which report. */
export function DuesPart({ prefs, lists, kinds, published, source }: Props) {
  const t = translator(prefs)
  const { control, register } = useFormContext<RecordShape>()
  const { fields, append, remove } = useFieldArray({ control, name: 'dues', keyName: 'row' })
  const fresh: DueValue = {
    id: '',
    due_edtf: '',
    deadline_kind: 'by',
    stated_edtf: '',
    stated_by: '',
    source_id: source,
    conditional: false,
    reason_en: '',
    reason_ar: '',
  }
  return (
    <PartList title={t('edit.dues')} add={t('edit.add_due')} onAdd={() => append(fresh)}>
      {fields.map((row, index) => {
        const at = `dues.${index}` as const
        return (
          <PartRow key={row.row} remove={t('edit.remove_due')} onRemove={() => remove(index)}>
            <DateLine at={`${at}.due_edtf`} label={t('edit.due')} prefs={prefs} published={published} />
            <label className="grid content-start gap-1 text-sm">
              {t('edit.deadline_kind')}
              <select id={`f-${at}.deadline_kind`} className="field" {...register(`${at}.deadline_kind`)}>
                {kinds.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <DateLine at={`${at}.stated_edtf`} label={t('edit.stated_on')} prefs={prefs} published={published} />
            <Controller
              control={control}
              name={`${at}.stated_by`}
              render={({ field }) => (
                <label htmlFor={`f-${at}.stated_by`} className="grid content-start gap-1 text-sm">
                  {t('edit.stated_by')}
                  <Picker
                    id={`f-${at}.stated_by`}
                    label={t('edit.stated_by')}
                    value={field.value}
                    onPick={field.onChange}
                    options={lists.actors}
                    clear={t('edit.clear')}
                    none={t('edit.none_found')}
                  />
                </label>
              )}
            />
            <PartSource at={`${at}.source_id`} prefs={prefs} title={row.source_id} />
            <label className="flex items-center gap-2 text-sm">
              <input type="checkbox" {...register(`${at}.conditional`)} />
              {t('edit.conditional')}
            </label>
          </PartRow>
        )
      })}
    </PartList>
  )
}
