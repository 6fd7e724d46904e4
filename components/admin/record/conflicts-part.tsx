'use client'

import { useFieldArray, useFormContext } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { ConflictValue, GroupView, RecordShape } from './form-shape'
import { FieldSelect, PartList, PartRow } from './part-rows'
import { PartSource } from './source-picker'

type Props = { readonly prefs: Preferences; readonly groups: readonly GroupView[]; readonly source: string }

/** What sources say differently of one field, which of it was adopted, and why. */
export function ConflictsPart({ prefs, groups, source }: Props) {
  const t = translator(prefs)
  const { control, register } = useFormContext<RecordShape>()
  const { fields, append, remove } = useFieldArray({ control, name: 'conflicts', keyName: 'row' })
  const fresh: ConflictValue = {
    id: '',
    field: groups[0]?.fields[0]?.key ?? '',
    value: '',
    value_ar: '',
    source_id: source,
    adopted: false,
    reason_en: '',
    reason_ar: '',
  }
  const line = (
    at: `conflicts.${number}.${'value' | 'value_ar' | 'reason_en' | 'reason_ar'}`,
    label: string,
    arabic: boolean,
  ) => (
    <label className="grid gap-1 text-sm">
      {label}
      <input
        dir={arabic ? 'rtl' : 'ltr'}
        lang={arabic ? 'ar' : 'en'}
        id={`f-${at}`}
        className="field"
        {...register(at)}
      />
    </label>
  )
  return (
    <PartList
      title={t('edit.conflicts')}
      help={t('edit.conflicts_help')}
      add={t('edit.add_conflict')}
      onAdd={() => append(fresh)}
    >
      {fields.map((row, index) => {
        const at = `conflicts.${index}` as const
        return (
          <PartRow key={row.row} remove={t('edit.remove_conflict')} onRemove={() => remove(index)}>
            <FieldSelect at={`${at}.field`} label={t('edit.of_field')} groups={groups} />
            <PartSource at={`${at}.source_id`} prefs={prefs} title={row.source_id} />
            {line(`${at}.value`, t('edit.value'), false)}
            {line(`${at}.value_ar`, t('edit.value_ar'), true)}
            {line(`${at}.reason_en`, t('edit.reason_en'), false)}
            {line(`${at}.reason_ar`, t('edit.reason_ar'), true)}
            <label className="flex items-center gap-2 text-sm">
              <input type="checkbox" {...register(`${at}.adopted`)} />
              {t('edit.adopted')}
            </label>
          </PartRow>
        )
      })}
    </PartList>
  )
}
