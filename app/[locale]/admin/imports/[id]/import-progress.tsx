'use client'

import { useEffect, useState } from 'react'
import { useFormState } from '@/components/forms/action-form'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'

type Props = {
  readonly prefs: Preferences
  /** Where the progress of this import is told, and asked to stop. */
  readonly address: string
}

type Progress = { readonly done: number; readonly total: number }

const isProgress = (value: unknown): value is Progress =>
  typeof value === 'object' && value !== null && 'done' in value && 'total' in value

/** How far an import has come while its form is on its way, with the button that stops it. */
export function ImportProgress({ prefs, address }: Props) {
  const { pending } = useFormState()
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 })
  const t = translator(prefs)
  useEffect(() => {
    if (!pending) return
    const asking = setInterval(async () => {
      try {
        const told: unknown = await (await fetch(address)).json()
        if (isProgress(told)) setProgress({ done: Number(told.done), total: Number(told.total) })
      } catch {
        // The answer of the form itself says how it ended.
      }
    }, 500)
    return () => clearInterval(asking)
  }, [pending, address])
  if (!pending) return null
  return (
    <div className="grid gap-2 sm:col-span-2">
      <p role="status">{t('imports.running', progress)}</p>
      <progress className="w-full" value={progress.done} max={Math.max(progress.total, 1)} />
      <button
        type="button"
        className="button button-quiet justify-self-start"
        onClick={() => void fetch(address, { method: 'DELETE' })}
      >
        {t('imports.cancel')}
      </button>
    </div>
  )
}
