'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { translator } from '@/lib/i18n/translate'
import { BothSaid, PartLines } from './conflict-lines'
import type { RecordShape, Stored } from './form-shape'
import { mergeStored, storedOf } from './merge-stored'
import { type SaidBy, saying } from './say-stored'

type Props = {
  readonly by: Omit<SaidBy, 'known'>
  /** What stood there when the form was begun, and what somebody else has saved since. */
  readonly base: Stored
  readonly theirs: Stored
  /** Both are joined in the form: from now on what is saved goes on top of theirs. */
  readonly onJoin: () => void
  /** False where it was there all along, so that nobody has to be led to it. */
  readonly takesFocus?: boolean
}

/**
 * Two people saved one record: what only the other one changed is taken over, what both changed is chosen here, of fields and of
 * parts alike. Nothing is lost.
 */
export function ConflictPanel({ by, base, theirs, onJoin, takesFocus = true }: Props) {
  const { prefs } = by
  const t = translator(prefs)
  const { control, getValues, setValue } = useFormContext<RecordShape>()
  // The form stays open to typing, and what it comes to is said anew.
  useWatch({ control })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const panel = useRef<HTMLElement>(null)
  // Who pressed a button far below sees at once why nothing was saved, and again when somebody saves a second time.
  useEffect(() => {
    if (theirs && takesFocus) panel.current?.focus()
  }, [theirs, takesFocus])
  const mine = storedOf(getValues())
  const merged = mergeStored(base, mine, theirs, chosen)
  const { nameOf, value, citation, due, conflict } = saying({ ...by, known: [theirs, mine, base] })
  const choose = (name: string) =>
    setChosen(before => new Set(before.has(name) ? [...before].filter(one => one !== name) : [...before, name]))
  const part = (sort: 'citations' | 'dues' | 'conflicts') => ({
    t,
    title: t(`edit.${sort}`),
    isChosen: (id: string) => chosen.has(`${sort}.${id}`),
    onChoose: (id: string) => choose(`${sort}.${id}`),
  })
  const { taken, conflicts } = merged.fields
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
      {conflicts.map(one => (
        <BothSaid
          key={one.field}
          t={t}
          title={nameOf(one.field)}
          mine={value(one.field, one.mine)}
          theirs={value(one.field, one.theirs)}
          chosen={chosen.has(`fields.${one.field}`)}
          onChoose={() => choose(`fields.${one.field}`)}
        />
      ))}
      <PartLines {...part('dues')} merged={merged.dues} say={due} />
      <PartLines {...part('citations')} merged={merged.citations} say={citation} />
      <PartLines {...part('conflicts')} merged={merged.conflicts} say={conflict} />
      <button
        type="button"
        className="button justify-self-start"
        onClick={() => {
          const { fields, ...parts } = mergeStored(base, storedOf(getValues()), theirs, chosen).stored
          const dirty = { shouldDirty: true }
          for (const [key, said] of Object.entries(fields)) setValue(`fields.${key}`, said, dirty)
          setValue('citations', parts.citations, dirty)
          setValue('dues', parts.dues, dirty)
          setValue('conflicts', parts.conflicts, dirty)
          onJoin()
        }}
      >
        {t('edit.conflict_join')}
      </button>
    </section>
  )
}
