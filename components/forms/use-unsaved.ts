'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** How long typing rests before it is kept, in milliseconds. */
const REST = 800

export type Kept<T> = { readonly content: T; readonly saved_at: string }

/** Where what is typed into a form is kept just now. */
export type KeptState = 'idle' | 'here' | 'desk' | 'offline'

type Options<T> = {
  /** Names the form among all forms of this person. */
  readonly form: string
  /** What the server has kept, if anything; the same object for as long as it is the same. */
  readonly kept: Kept<T> | null
  readonly check: (content: unknown) => T | null
  readonly keep: (form: string, content: T) => Promise<boolean>
  readonly drop: (form: string) => Promise<void>
}

const nameOf = (form: string): string => `iwm-unsaved:${form}`

function inBrowser<T>(form: string, check: (content: unknown) => T | null): Kept<T> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(nameOf(form)) ?? 'null')
    if (typeof found !== 'object' || found === null || !('content' in found) || !('saved_at' in found)) return null
    const content = check(found.content)
    return content === null ? null : { content, saved_at: String(found.saved_at) }
  } catch {
    return null
  }
}

/** Lets go of what this browser kept of a form. */
export function forgetHere(form: string): void {
  try {
    localStorage.removeItem(nameOf(form))
  } catch {
    // Nothing was kept here.
  }
}

/**
 * Keeps what is typed into a form until it is saved: at once in this browser, shortly after at the desk, so that neither a crash of the
 * one nor of the other loses it. `found` is what was left behind last time, the newer of the two.
 */
export function useUnsaved<T>({ form, kept, check, keep, drop }: Options<T>) {
  const [found, setFound] = useState<Kept<T> | null>(null)
  const [state, setState] = useState<KeptState>('idle')
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The form whose words on the screen are the newest: what the server says it has kept is no find then, but these. */
  const own = useRef<string | null>(null)

  useEffect(() => {
    if (own.current === form) return
    const here = inBrowser(form, check)
    setFound(here && (!kept || here.saved_at > kept.saved_at) ? here : kept)
  }, [form, kept, check])

  const typed = useCallback(
    (content: T) => {
      clearTimeout(resting.current)
      own.current = form
      try {
        localStorage.setItem(nameOf(form), JSON.stringify({ content, saved_at: new Date().toISOString() }))
        setState('here')
      } catch {
        // A browser that keeps nothing still has the desk.
      }
      resting.current = setTimeout(() => {
        keep(form, content).then(
          done => setState(done ? 'desk' : 'offline'),
          () => setState('offline'),
        )
      }, REST)
    },
    [form, keep],
  )

  const forget = useCallback(async () => {
    clearTimeout(resting.current)
    setFound(null)
    setState('idle')
    forgetHere(form)
    await drop(form).catch(() => undefined)
  }, [form, drop])

  useEffect(() => () => clearTimeout(resting.current), [])

  return { found, state, typed, forget, ignore: () => setFound(null) }
}
