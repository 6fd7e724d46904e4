'use client'

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { MAP_RATIO } from './map-layout'
import type { DrawnFrame } from './map-overlay'
import { MapPlaces } from './map-places'

/** MapLibre is large: it comes once the map is near the screen of a browser that can draw it. */
const MapCanvas = lazy(async () => ({ default: (await import('./map-canvas')).MapCanvas }))

type Props = {
  readonly frame: DrawnFrame
  readonly prefs: Preferences
  readonly id: string
  /** Stands under the picture. */
  readonly under?: ReactNode
  /** The Stills: what is seen until the moving map is there, on paper, and for ever where it cannot be. */
  readonly children: ReactNode
}

const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

/** The map and its list of places, in step with each other. */
export function MapExplorer({ frame, prefs, id, under, children }: Props) {
  const t = translator(prefs)
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'still' | 'coming' | 'moving' | 'impossible'>('still')
  const [chosen, setChosen] = useState<readonly string[]>([])
  useEffect(() => {
    const element = box.current
    if (!element) return
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting !== true) return
        sight.disconnect()
        setState(canDraw() ? 'coming' : 'impossible')
      },
      { rootMargin: '200px' },
    )
    sight.observe(element)
    return () => sight.disconnect()
  }, [])

  useEffect(() => {
    const element = whole.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setChosen([])
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])]
      const at = links.findIndex(link => link.parentElement?.contains(document.activeElement))
      if (step === 0 || at < 0) return
      event.preventDefault()
      links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div ref={whole} className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <div
          ref={box}
          className="border-line relative overflow-hidden border print:border-0"
          style={{ aspectRatio: MAP_RATIO }}
          data-map={state}
        >
          <div className={state === 'moving' ? 'invisible print:visible' : ''}>{children}</div>
          {(state === 'coming' || state === 'moving') && (
            <Suspense>
              <div className={`absolute inset-0 print:hidden ${state === 'coming' ? 'invisible' : ''}`}>
                <MapCanvas
                  frame={frame}
                  prefs={prefs}
                  chosen={chosen}
                  onChoose={setChosen}
                  onReady={() => setState('moving')}
                  onFail={() => setState('impossible')}
                />
              </div>
            </Suspense>
          )}
        </div>
        {state === 'impossible' && (
          <p role="status" className="text-muted mt-1 text-sm">
            {t('map.no_webgl')}
          </p>
        )}
        {under}
      </div>
      <section
        aria-labelledby={`${id}-places`}
        className="flex min-h-0 min-w-0 flex-col lg:[contain:size] print:[contain:none]"
      >
        <h2 id={`${id}-places`} className="font-semibold">
          {t('map.places')}
        </h2>
        <p className="sr-only">{t('map.places_keys')}</p>
        <div ref={list} className="max-h-96 overflow-y-auto lg:max-h-none print:max-h-none print:overflow-visible">
          <MapPlaces
            sites={frame.sites}
            chosen={chosen}
            onPoint={state === 'moving' ? key => setChosen([key]) : undefined}
          />
        </div>
      </section>
    </div>
  )
}
