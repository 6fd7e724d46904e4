'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { canonicalJson } from '@/lib/core/canonical-json'

/** How long typing rests before it is kept, in milliseconds. */
const REST = 800

export type Kept<T> = { readonly content: T; readonly saved_at: string }

/** What was left behind in a form, and where it was found. */
export type Find<T> = Kept<T> & { readonly where: 'here' | 'desk' }

/** Where what is typed into a form is kept just now. */
export type KeptState = 'idle' | 'here' | 'desk' | 'offline'

type Options<T> = {
  /** Names the form among all forms of this person. */
  readonly form: string
  /** What the server has kept, if anything; the same object for as long as it is the same. */
  readonly kept: Kept<T> | null
  readonly check: (content: unknown) => T | null
  /** Answers the instant under which the desk has it; null where it has not. */
  readonly keep: (form: string, content: T) => Promise<string | null>
  readonly drop: (form: string) => Promise<void>
}

const nameOf = (form: string): string => `iwm-unsaved:${form}`

/** What this browser keeps; `held` is the instant under which the desk has the last words that it took from here. */
type Here<T> = Kept<T> & { readonly held: string | null }

function inBrowser<T>(form: string, check: (content: unknown) => T | null): Here<T> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(nameOf(form)) ?? 'null')
    if (typeof found !== 'object' || found === null || !('content' in found) || !('saved_at' in found)) return null
    const content = check(found.content)
    if (content === null) return null
    const held = 'held' in found && typeof found.held === 'string' ? found.held : null
    return { content, saved_at: String(found.saved_at), held }
  } catch {
    return null
  }
}

/** Whether the browser took it; one that keeps nothing still has the desk. */
function putInBrowser<T>(form: string, words: Here<T>): boolean {
  try {
    localStorage.setItem(nameOf(form), JSON.stringify(words))
    return true
  } catch {
    return false
  }
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    return canonicalJson(one) === canonicalJson(other)
  } catch {
    // Half a character was typed. Not known to be the same, both are offered.
    return false
  }
}

/**
 * What was left behind, the fullest first. Clocks do not decide, for there are two: where the desk has what this browser sent last, the
 * browser's words are the same or go on from it; where it has something else, that was typed in another browser, and both are found.
 */
export function findsOf<T>(here: Here<T> | null, kept: Kept<T> | null): readonly Find<T>[] {
  const atDesk: readonly Find<T>[] = kept ? [{ ...kept, where: 'desk' }] : []
  if (!here) return atDesk
  const inThis: readonly Find<T>[] = [{ content: here.content, saved_at: here.saved_at, where: 'here' }]
  // Sent from here by a page that was gone before the desk's answer came.
  if (kept && isSame(kept.content, here.content)) return atDesk
  if (kept && kept.saved_at !== here.held) return [...inThis, ...atDesk]
  return inThis
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
 * one nor of the other loses it. `finds` is what was left behind last time; `settle` says that the reader chose among it.
 */
export function useUnsaved<T>({ form, kept, check, keep, drop }: Options<T>) {
  const [finds, setFinds] = useState<readonly Find<T>[]>([])
  const [state, setState] = useState<KeptState>('idle')
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The form whose words on the screen are the newest: what the server says it has kept is no find then, but these. */
  const own = useRef<string | null>(null)
  const held = useRef<string | null>(null)

  useEffect(() => {
    if (own.current === form) return
    const here = inBrowser(form, check)
    held.current = here?.held ?? null
    setFinds(findsOf(here, kept))
  }, [form, kept, check])

  const typed = useCallback(
    (content: T) => {
      clearTimeout(resting.current)
      own.current = form
      const saved_at = new Date().toISOString()
      if (putInBrowser(form, { content, saved_at, held: held.current })) setState('here')
      const arrived = (instant: string | null): void => {
        setState(instant === null ? 'offline' : 'desk')
        if (instant === null) return
        held.current = instant
        const now = inBrowser(form, check)
        if (now) putInBrowser(form, { ...now, held: instant })
      }
      resting.current = setTimeout(() => {
        keep(form, content).then(arrived, () => arrived(null))
      }, REST)
    },
    [form, keep, check],
  )

  const forget = useCallback(async () => {
    clearTimeout(resting.current)
    setFinds([])
    setState('idle')
    forgetHere(form)
    await drop(form).catch(() => undefined)
  }, [form, drop])

  const settle = useCallback(() => {
    held.current = kept?.saved_at ?? null
    setFinds([])
  }, [kept])

  const discard = useCallback(
    async (find: Find<T>) => {
      if (finds.length < 2) return forget()
      setFinds(finds.filter(one => one !== find))
      if (find.where === 'here') forgetHere(form)
      else await drop(form).catch(() => undefined)
    },
    [finds, forget, form, drop],
  )

  useEffect(() => () => clearTimeout(resting.current), [])

  return { finds, state, typed, forget, settle, discard }
}
