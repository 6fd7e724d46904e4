'use client'

import { type ComponentType, type RefObject, useCallback, useEffect, useState } from 'react'
import type { MapCanvasProps } from './map-canvas'

/** still → coming → moving; or impossible (the browser cannot draw it), or failed (its script did not arrive: may be asked again). */
export type MapState = 'still' | 'coming' | 'moving' | 'impossible' | 'failed'

type Moving = {
  readonly state: MapState
  /** The map that moves, once its script is here. */
  readonly Canvas: ComponentType<MapCanvasProps> | null
  /** Asks for it. */
  readonly bring: () => void
  readonly onReady: () => void
  readonly onFail: () => void
}

const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

/**
 * MapLibre is more script than the rest of the site: it comes when a reader reaches for the map, as the live chart does
 * (docs/decisions/017): a pointer over the box, a finger or the focus in it, or the button that says so.
 */
export function useMovingMap(box: RefObject<HTMLElement | null>): Moving {
  const [state, setState] = useState<MapState>('still')
  const [Canvas, setCanvas] = useState<ComponentType<MapCanvasProps> | null>(null)
  const bring = useCallback(() => setState(canDraw() ? 'coming' : 'impossible'), [])
  const onReady = useCallback(() => setState('moving'), [])
  const onFail = useCallback(() => setState('impossible'), [])
  useEffect(() => {
    if (state !== 'coming' || Canvas !== null) return
    let here = true
    import('./map-canvas').then(
      ({ MapCanvas }) => here && setCanvas(() => MapCanvas),
      () => here && setState('failed'),
    )
    return () => {
      here = false
    }
  }, [state, Canvas])
  useEffect(() => {
    const element = box.current
    if (!element || state !== 'still') return
    element.addEventListener('pointerover', bring)
    element.addEventListener('focusin', bring)
    return () => {
      element.removeEventListener('pointerover', bring)
      element.removeEventListener('focusin', bring)
    }
  }, [box, state, bring])
  const waits = state === 'still' || state === 'coming'
  useEffect(() => {
    const element = box.current
    if (!element || !waits) return
    // A finger has no hover: its first touch brings the map instead of leaving the page by the mark under it. The click follows
    // the touch when the map is on its way already.
    const stay = (event: MouseEvent) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault()
    }
    element.addEventListener('click', stay)
    return () => element.removeEventListener('click', stay)
  }, [box, waits])
  return { state, Canvas, bring, onReady, onFail }
}
