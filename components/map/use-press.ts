'use client'

import { type RefObject, useEffect, useRef } from 'react'

/**
 * A reference to a mark in the picture that the pointer can press. For the pointer alone: by keyboard the same is done from the
 * list of places beside the map, and with the keys of the map itself.
 */
export function usePress(onPress: () => void): RefObject<SVGGElement | null> {
  const mark = useRef<SVGGElement>(null)
  useEffect(() => {
    const element = mark.current
    element?.addEventListener('click', onPress)
    return () => element?.removeEventListener('click', onPress)
  }, [onPress])
  return mark
}
