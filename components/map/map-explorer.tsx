'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Preferences } from '@/lib/i18n/preferences'
import { MAP_RATIO } from './map-box'
import type { DrawnFrame } from './map-overlay'
import { MapPlaces } from './map-places'
import { MapReach } from './map-reach'
import type { MapWords } from './map-words'
import { useMovingMap } from './use-moving-map'

type Props = {
  readonly frame: DrawnFrame
  readonly prefs: Preferences
  readonly words: MapWords
  readonly id: string
  /** Stands under the picture. */
  readonly under?: ReactNode
  /** The Stills: what is seen until the moving map is there, on paper, and for ever where it cannot be. */
  readonly children: ReactNode
}

/** The map and its list of places, in step with each other. */
export function MapExplorer({ frame, prefs, words, id, under, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const { state, Canvas, bring, onReady, onFail } = useMovingMap(box)
  // What had the focus is hidden when the map moves; a keyboard goes on from the map itself.
  const takeOver = () => {
    const within = box.current?.contains(document.activeElement) === true
    onReady()
    if (within) requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('canvas')?.focus())
  }
  const [chosen, setChosen] = useState<readonly string[]>([])

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
          {Canvas !== null && (state === 'coming' || state === 'moving') && (
            <div className={`absolute inset-0 print:hidden ${state === 'coming' ? 'invisible' : ''}`}>
              <Canvas
                frame={frame}
                prefs={prefs}
                chosen={chosen}
                onChoose={setChosen}
                onReady={takeOver}
                onFail={onFail}
              />
            </div>
          )}
          <MapReach state={state} words={words} onBring={bring} />
        </div>
        {(state === 'impossible' || state === 'failed') && (
          <p role="status" className="text-muted mt-1 text-sm">
            {state === 'failed' ? words.failed : words.impossible}
          </p>
        )}
        {under}
      </div>
      <section
        aria-labelledby={`${id}-places`}
        className="flex min-h-0 min-w-0 flex-col lg:[contain:size] print:[contain:none]"
      >
        <h2 id={`${id}-places`} className="font-semibold">
          {words.places}
        </h2>
        <p className="sr-only">{words.keys}</p>
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
