'use client'

import { useFieldArray, useFormContext } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { type GroupView, NO_CITATION, type RecordShape } from './form-shape'
import { FieldSelect, PartList, PartRow } from './part-rows'
import { PartSource } from './source-picker'

type Props = {
  readonly prefs: Preferences
  readonly groups: readonly GroupView[]
  readonly credibility: readonly { readonly value: string; readonly label: string }[]
}

/** The reports that bear the record out, each for the whole or for one field, with the words it says. */
export function CitationsPart({ prefs, groups, credibility }: Props) {
  const t = translator(prefs)
  const { control, register, getFieldState, formState } = useFormContext<RecordShape>()
  const { fields, append, remove } = useFieldArray({ control, name: 'citations', keyName: 'row' })
  return (
    <PartList
      title={t('edit.citations')}
      help={t('edit.citations_help')}
      add={t('edit.add_citation')}
      onAdd={() => append(NO_CITATION)}
    >
      {fields.map((row, index) => {
        const at = `citations.${index}` as const
        const wrong = (['source_id', 'credibility_reason_en', 'quote_exact'] as const).flatMap(
          name => getFieldState(`${at}.${name}`, formState).error?.message ?? [],
        )
        return (
          <PartRow key={row.row} remove={t('edit.remove_citation')} onRemove={() => remove(index)}>
            <PartSource at={`${at}.source_id`} prefs={prefs} title={row.source_title} />
            <FieldSelect at={`${at}.field`} label={t('edit.supports')} groups={groups} none={t('edit.whole_record')} />
            <label className="grid gap-1 text-sm">
              {t('edit.credibility')}
              <select className="field" id={`f-${at}.credibility`} {...register(`${at}.credibility`)}>
                <option value="">{t('edit.not_stated')}</option>
                {credibility.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label className="grid gap-1 text-sm sm:col-span-2">
              {t('edit.quote')}
              <textarea
                rows={2}
                dir="auto"
                id={`f-${at}.quote_exact`}
                className="field"
                {...register(`${at}.quote_exact`)}
              />
            </label>
            <label className="grid gap-1 text-sm">
              {t('edit.credibility_reason_en')}
              <input
                dir="ltr"
                lang="en"
                className="field"
                id={`f-${at}.credibility_reason_en`}
                {...register(`${at}.credibility_reason_en`)}
              />
            </label>
            <label className="grid gap-1 text-sm">
              {t('edit.credibility_reason_ar')}
              <input
                dir="rtl"
                lang="ar"
                className="field"
                id={`f-${at}.credibility_reason_ar`}
                {...register(`${at}.credibility_reason_ar`)}
              />
            </label>
            {wrong.map(message => (
              <p key={message} className="text-bad text-sm">
                {message}
              </p>
            ))}
          </PartRow>
        )
      })}
    </PartList>
  )
}
