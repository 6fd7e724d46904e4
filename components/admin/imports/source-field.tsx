'use client'

import { useState } from 'react'
import type { Preferences } from '@/lib/i18n/preferences'
import { type FindSources, FindSourcesContext, SourcePicker } from '../record/source-picker'

type Props = {
  readonly prefs: Preferences
  readonly find: FindSources
  readonly value: string
  readonly title: string
  readonly help: string
}

/** A report, found by its words, as a control named `source` of a form that is sent. */
export function SourceField({ prefs, find, value, title, help }: Props) {
  const [picked, setPicked] = useState(value)
  return (
    <div className="grid content-start gap-1">
      <FindSourcesContext value={find}>
        <SourcePicker id="f-source" prefs={prefs} value={picked} title={title} onPick={setPicked} />
      </FindSourcesContext>
      <input type="hidden" name="source" value={picked} />
      <p className="text-muted text-sm">{help}</p>
    </div>
  )
}
