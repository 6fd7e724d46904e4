'use client'

import { useEffect, useMemo, useState } from 'react'
import { type FieldPath, useFormContext, useWatch } from 'react-hook-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { FieldControl, type Lists } from './field-control'
import type { GroupView, RecordShape } from './form-shape'

type Shared = {
  readonly prefs: Preferences
  readonly lists: Lists
  readonly published: string
  readonly onFocus: (key: string) => void
}

/** The fields of the form in their groups. */
export function FieldGroups({ groups, ...shared }: Shared & { readonly groups: readonly GroupView[] }) {
  return (
    <div className="grid min-w-0 gap-5">
      {groups.map(group => (
        <Group key={group.key} group={group} {...shared} />
      ))}
    </div>
  )
}

/**
 * One group, which folds away. At first it is open where a record needs it or it holds something; what comes into it later, words that
 * are brought back or an error, opens it again.
 */
function Group({ group, ...shared }: Shared & { readonly group: GroupView }) {
  const t = translator(shared.prefs)
  const { control, getFieldState, formState } = useFormContext<RecordShape>()
  const paths = useMemo(() => group.fields.map(({ key }): FieldPath<RecordShape> => `fields.${key}`), [group])
  const filled = useWatch({ control, name: paths }).filter(said).length
  const wrong = paths.some(path => getFieldState(path, formState).invalid)
  const [open, setOpen] = useState(filled > 0 || wrong || group.fields.some(one => one.required))
  const calls = filled > 0 || wrong
  useEffect(() => {
    if (calls) setOpen(true)
  }, [calls])
  useEffect(() => {
    if (wrong) setOpen(true)
  }, [wrong])
  const name = `group-${group.key}`
  return (
    <details
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
      className="border-line min-w-0 border-t pt-3"
    >
      <summary className="w-fit cursor-pointer">
        <span id={name} className="text-lg font-semibold">
          {group.label}
        </span>{' '}
        {!open && <span className="text-muted ms-2 text-sm">{t('edit.filled', { n: filled })}</span>}
      </summary>
      <fieldset
        aria-labelledby={name}
        className={`mt-3 grid min-w-0 gap-x-6 gap-y-4 ${group.key === 'harm' ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}
      >
        {group.fields.map(view => (
          <FieldControl key={view.key} view={view} {...shared} />
        ))}
      </fieldset>
    </details>
  )
}

/** Whether a value of the form says anything. */
function said(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== ''
}
