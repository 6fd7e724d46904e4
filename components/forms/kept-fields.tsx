'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { FormStateContext, useFormState } from './action-form'
import { keptLine } from './kept-line'
import { Left } from './left'
import { type Kept, useUnsaved } from './use-unsaved'

type Words = Readonly<Record<string, string>>

/** What keeps the words of one form of one person, and what was left in it. */
export type KeptWords = {
  readonly form: string
  readonly kept: Kept<Words> | null
  readonly keep: (form: string, words: Words) => Promise<string | null>
  readonly drop: (form: string) => Promise<void>
}

type Props = { readonly prefs: Preferences; readonly words: KeptWords; readonly children: ReactNode }

const stored = z.record(z.string(), z.string())
/** Words that were kept, or null where they are none. */
export const checkWords = (content: unknown): Words | null => stored.safeParse(content).data ?? null

/** What stands in the controls of a form, as text. What a framework adds to it begins with `$`. */
function read(form: HTMLFormElement): Words {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([key, value]) =>
      typeof value === 'string' && !key.startsWith('$') ? [[key, value]] : [],
    ),
  )
}

/**
 * The controls of an `ActionForm`, whose words survive a reload, a crash and a session that ended: they are kept while they are typed,
 * until the form is saved, and offered to who opens it again. Not for forms that hold a secret.
 */
export function KeptFields({ prefs, words, children }: Props) {
  const around = useFormState()
  const { state } = around
  const box = useRef<HTMLDivElement>(null)
  const { finds, state: where, typed, forget, settle, discard } = useUnsaved<Words>({ ...words, check: checkWords })
  const [taken, setTaken] = useState<{ words: Words; at: number; times: number }>({ words: {}, at: -1, times: 0 })
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (state.turn > 0 && state.done !== null) void forget()
  }, [state.turn, state.done, forget])
  useEffect(() => {
    if (finds.length === 0) return
    for (let fold = box.current?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
      fold.open = true
  }, [finds])
  useEffect(() => () => clearTimeout(resting.current), [])

  const changed = () => {
    clearTimeout(resting.current)
    // A control that others hang on has redrawn them by then.
    resting.current = setTimeout(() => {
      const form = box.current?.closest('form')
      if (form) typed(read(form))
    }, 0)
  }
  const values = taken.at === state.turn ? { ...state.values, ...taken.words } : state.values
  return (
    <div ref={box} className="contents" onInput={changed}>
      <Left
        prefs={prefs}
        finds={finds}
        onTake={find => {
          setTaken({ words: find.content, at: state.turn, times: taken.times + 1 })
          settle()
        }}
        onDrop={discard}
      />
      <FormStateContext value={{ ...around, state: { ...state, values, turn: state.turn + taken.times }, changed }}>
        {children}
      </FormStateContext>
      <p role="status" className="text-muted col-span-full text-sm">
        {keptLine(translator(prefs), where)}
      </p>
    </div>
  )
}
