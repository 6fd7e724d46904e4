'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useTransition } from 'react'

/** What an entry of the history carries until its view has come; Next.js' router writes entries anew, without it, with each answer. */
const UNANSWERED = 'unanswered'

/** Whether an entry of the history was written without its view ever coming. */
export const isUnanswered = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && UNANSWERED in state

/** Goes to another view of the page; whether one is on its way stands beside it. */
export type Go = (href: string, how?: 'push' | 'replace') => void

/**
 * Going to another view of the page: the address is written at once, as a step of its own or in place of the one on screen, and
 * the view comes without a reload when the server has answered. The router alone would write the address only then, and two
 * changes on a slow line would be one step. `UnansweredSteps` looks after steps that are gone back to before their view came.
 */
export function useGo(): readonly [Go, boolean] {
  const router = useRouter()
  const [pending, start] = useTransition()
  const go = useCallback<Go>(
    (href, how = 'push') => {
      const here = new URL(href, window.location.href).href === window.location.href
      window.history[how === 'replace' || here ? 'replaceState' : 'pushState']({ [UNANSWERED]: true }, '', href)
      start(() => router.replace(href, { scroll: false }))
    },
    [router],
  )
  return [go, pending]
}
