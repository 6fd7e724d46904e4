'use client'

import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { FormValue } from '@/lib/domain/form-values'
import { mergeFields } from '@/lib/domain/merge-fields'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import type { GroupView, RecordShape } from './form-shape'

type Values = Readonly<Record<string, FormValue>>

type Props = {
  readonly prefs: Preferences
  readonly groups: readonly GroupView[]
  /** What stood there when I opened it, and what somebody else has saved since. */
  readonly base: Values
  readonly theirs: Values
  /** Both are joined: from now on what I save goes on top of theirs. */
  readonly onJoin: () => void
  /** False where it was there all along, so that nobody has to be led to it. */
  readonly takesFocus?: boolean
}

const say = (value: FormValue | undefined): string =>
  (typeof value === 'string' ? value : (value ?? []).join(', ')) || '—'

/** Two people saved one record: what only the other one changed is taken over, what both changed is chosen here. Nothing is lost. */
export function ConflictPanel({ prefs, groups, base, theirs, onJoin, takesFocus = true }: Props) {
  const t = translator(prefs)
  const { getValues, setValue } = useFormContext<RecordShape>()
  const panel = useRef<HTMLElement>(null)
  // Who pressed a button far below sees at once why nothing was saved, and again when somebody saves a second time.
  useEffect(() => {
    if (theirs && takesFocus) panel.current?.focus()
  }, [theirs, takesFocus])
  const { taken, conflicts } = mergeFields<FormValue>(base, getValues('fields'), theirs)
  const nameOf = (key: string) => groups.flatMap(group => group.fields).find(field => field.key === key)?.label ?? key
  return (
    <section
      ref={panel}
      tabIndex={-1}
      role="alert"
      className="border-bad grid gap-3 border-s-4 px-3 py-2"
      aria-label={t('edit.conflict')}
    >
      <p className="font-semibold">{t('edit.conflict')}</p>
      {taken.length > 0 && (
        <p className="text-sm">
          {t('edit.conflict_taken', { fields: taken.map(nameOf).join(prefs.locale === 'ar' ? '، ' : ', ') })}
        </p>
      )}
      {conflicts.map(({ field, mine, theirs: other }) => (
        <div key={field} className="grid gap-1 text-sm">
          <p className="font-semibold">{nameOf(field)}</p>
          <p>
            {t('edit.conflict_mine')} <bdi>{say(mine)}</bdi>
          </p>
          <p>
            {t('edit.conflict_theirs')} <bdi>{say(other)}</bdi>{' '}
            <button
              type="button"
              className="button button-quiet"
              onClick={() => setValue(`fields.${field}`, other, { shouldDirty: true })}
            >
              {t('edit.conflict_use_theirs')}
            </button>
          </p>
        </div>
      ))}
      <button
        type="button"
        className="button justify-self-start"
        onClick={() => {
          for (const field of taken) {
            const value = theirs[field]
            if (value !== undefined) setValue(`fields.${field}`, value, { shouldDirty: true })
          }
          onJoin()
        }}
      >
        {t('edit.conflict_join')}
      </button>
    </section>
  )
}
