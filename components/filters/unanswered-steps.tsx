'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isUnanswered } from './use-go'

/**
 * Asks again for the view of a step that is gone back or forward to and whose view never came, because the next step was taken
 * before: the router keeps for it the view that stood on screen then.
 */
export function UnansweredSteps() {
  const router = useRouter()
  useEffect(() => {
    // The router hears of the step after this listener and would drop what is asked for before.
    const onStep = () =>
      setTimeout(() => {
        const { pathname, search, hash } = window.location
        if (isUnanswered(window.history.state)) router.replace(`${pathname}${search}${hash}`, { scroll: false })
      })
    window.addEventListener('popstate', onStep)
    return () => window.removeEventListener('popstate', onStep)
  }, [router])
  return null
}
