'use client'

import { useEffect, useState } from 'react'

/** False until scripts have taken a page over. What is typed into a form that only they read would be lost before, so it waits. */
export function useReady(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready
}
