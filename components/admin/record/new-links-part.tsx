'use client'

import { useFieldArray, useFormContext } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { LinkValue, RecordShape } from './form-shape'
import { PartList, PartRow } from './part-rows'

type Props = {
  readonly prefs: Preferences
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
}

/** The ties of a record that is not there yet; they are made with it. */
export function NewLinksPart({ prefs, kinds }: Props) {
  const t = translator(prefs)
  const { control, register, getFieldState, formState } = useFormContext<RecordShape>()
  const { fields, append, remove } = useFieldArray({ control, name: 'links', keyName: 'row' })
  const fresh: LinkValue = { kind: kinds[0]?.value ?? '', to: '', note_en: '', note_ar: '' }
  return (
    <PartList title={t('edit.links')} help={t('edit.links_help')} add={t('edit.link_add')} onAdd={() => append(fresh)}>
      {fields.map((row, index) => {
        const at = `links.${index}` as const
        const wrong = (['kind', 'to', 'note_en', 'note_ar'] as const).flatMap(
          name => getFieldState(`${at}.${name}`, formState).error?.message ?? [],
        )
        return (
          <PartRow key={row.row} remove={t('edit.link_drop')} onRemove={() => remove(index)}>
            <label className="grid content-start gap-1 text-sm">
              {t('edit.link_kind')}
              <select id={`f-${at}.kind`} className="field" {...register(`${at}.kind`)}>
                {kinds.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label className="grid content-start gap-1 text-sm">
              {t('edit.link_to')}
              <input
                id={`f-${at}.to`}
                dir="ltr"
                autoComplete="off"
                aria-describedby={`f-${at}.to-help`}
                aria-invalid={wrong.length > 0 || undefined}
                className="field"
                {...register(`${at}.to`)}
              />
              <span id={`f-${at}.to-help`} className="text-muted text-xs">
                {t('edit.link_to_help')}
              </span>
            </label>
            <label className="grid gap-1 text-sm">
              {t('edit.link_note_en')}
              <input id={`f-${at}.note_en`} dir="ltr" lang="en" className="field" {...register(`${at}.note_en`)} />
            </label>
            <label className="grid gap-1 text-sm">
              {t('edit.link_note_ar')}
              <input id={`f-${at}.note_ar`} dir="rtl" lang="ar" className="field" {...register(`${at}.note_ar`)} />
            </label>
            {wrong.map(message => (
              <p key={message} className="text-bad text-sm sm:col-span-2">
                {message}
              </p>
            ))}
          </PartRow>
        )
      })}
    </PartList>
  )
}
