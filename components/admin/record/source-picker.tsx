'use client'

import { createContext, useContext, useEffect, useState } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { Option, RecordShape } from './form-shape'
import { Picker } from './picker'

/** Finds reports by what was typed; given by the page, since components ask nobody themselves. */
export type FindSources = (typed: string) => Promise<readonly Option[]>

export const FindSourcesContext = createContext<FindSources>(async () => [])

type Props = {
  readonly id: string
  readonly prefs: Preferences
  readonly value: string
  readonly title: string
  readonly onPick: (id: string) => void
}

/** A report of the record, found by the words of its title, its outlet or its id. */
export function SourcePicker({ id, prefs, value, title, onPick }: Props) {
  const t = translator(prefs)
  const find = useContext(FindSourcesContext)
  const [options, setOptions] = useState<readonly Option[]>(
    value ? [{ id: value, label: title || value, also: [value] }] : [],
  )
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (typed.trim() === '') return
    let current = true
    const resting = setTimeout(async () => {
      const found = await find(typed)
      if (current)
        setOptions(before => [...before.filter(one => one.id === value), ...found.filter(one => one.id !== value)])
    }, 250)
    return () => {
      current = false
      clearTimeout(resting)
    }
  }, [typed, find, value])
  return (
    <label
      htmlFor={id}
      className="grid gap-1 text-sm"
      onInput={event => event.target instanceof HTMLInputElement && setTyped(event.target.value)}
    >
      {t('edit.source')}
      <Picker
        id={id}
        label={t('edit.source')}
        value={value}
        onPick={onPick}
        options={options}
        clear={t('edit.clear')}
        none={t('edit.type_to_find')}
      />
    </label>
  )
}

type PartProps = {
  readonly at: `${'citations' | 'dues' | 'conflicts'}.${number}.source_id`
  readonly prefs: Preferences
  /** Title of the report that is chosen already, where it is known. */
  readonly title: string
}

/** The report that a part of a record comes from. */
export function PartSource({ at, prefs, title }: PartProps) {
  const { control } = useFormContext<RecordShape>()
  return (
    <div className="sm:col-span-2">
      <Controller
        control={control}
        name={at}
        render={({ field }) => (
          <SourcePicker id={`f-${at}`} prefs={prefs} value={field.value} title={title} onPick={field.onChange} />
        )}
      />
    </div>
  )
}
