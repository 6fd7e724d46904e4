'use client'

import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Preferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { MAP_BOUNDS } from './map-layout'
import { type DrawnFrame, MapOverlay } from './map-overlay'
import { areasOf, hatch, mapColors, mapStyle } from './map-style'

setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href)

export type MapCanvasProps = {
  readonly frame: DrawnFrame
  readonly prefs: Preferences
  /** Keys of the sites that are shown in detail. */
  readonly chosen: readonly string[]
  readonly onChoose: (keys: readonly string[]) => void
  /** The first picture stands. */
  readonly onReady: () => void
  /** The canvas could not be had after all. */
  readonly onFail: () => void
}

const [WEST, SOUTH, EAST, NORTH] = MAP_BOUNDS
const HOME: [[number, number], [number, number]] = [
  [WEST, SOUTH],
  [EAST, NORTH],
]
const FARTHEST: [[number, number], [number, number]] = [
  [34.5, 26.5],
  [52.5, 39.5],
]

/** The map that moves: MapLibre draws the ground, the marks stand over it as the same SVG as in the Still. */
export function MapCanvas({ frame, prefs, chosen, onChoose, onReady, onFail }: MapCanvasProps) {
  const box = useRef<HTMLDivElement>(null)
  const sites = useRef(frame.sites)
  const fail = useRef(onFail)
  const ready = useRef(onReady)
  const [map, setMap] = useState<MapLibre | null>(null)
  const [moved, setMoved] = useState(0)
  const t = translator(prefs)
  const words = {
    'Map.Title': t('map.moving'),
    'CooperativeGesturesHandler.WindowsHelpText': t('map.gesture_ctrl'),
    'CooperativeGesturesHandler.MacHelpText': t('map.gesture_mac'),
    'CooperativeGesturesHandler.MobileHelpText': t('map.gesture_touch'),
  }
  const said = useRef(words)

  useEffect(() => {
    const container = box.current
    if (!container) return
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const colors = () => mapColors(document.documentElement)
    let made: MapLibre
    try {
      made = new MapLibre({
        container,
        style: mapStyle(colors(), sites.current),
        bounds: HOME,
        maxBounds: FARTHEST,
        maxZoom: 11,
        attributionControl: false,
        cooperativeGestures: true,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        renderWorldCopies: false,
        fadeDuration: 0,
        locale: said.current,
      })
    } catch {
      fail.current()
      return
    }
    made.touchZoomRotate.disableRotation()
    made.keyboard.disableRotation()
    const addHatch = (id: string) => {
      const kind = id === 'hatch-attack' ? 'attack' : id === 'hatch-strike' ? 'strike' : null
      const image = kind && hatch(colors()[kind], kind === 'strike')
      if (image && !made.hasImage(id)) made.addImage(id, image, { pixelRatio: 2 })
    }
    const paint = () => made.setStyle(mapStyle(colors(), sites.current), { diff: false })
    made.setMissingStyleImageResolver(addHatch)
    made.on('move', () => setMoved(n => n + 1))
    made.on('resize', () => setMoved(n => n + 1))
    made.once('load', () => {
      setMap(made)
      ready.current()
    })
    dark.addEventListener('change', paint)
    return () => {
      dark.removeEventListener('change', paint)
      setMap(null)
      made.remove()
    }
  }, [])

  useEffect(() => {
    sites.current = frame.sites
    const source = map?.getSource('areas')
    if (source && 'setData' in source && typeof source.setData === 'function') source.setData(areasOf(frame.sites))
  }, [map, frame.sites])

  const key = chosen.length === 1 ? chosen[0] : undefined
  useEffect(() => {
    const site = sites.current.find(one => one.key === key)
    if (!map || !site || map.getBounds().contains([...site.spot])) return
    map.easeTo({ center: [...site.spot] })
  }, [map, key])

  const steps = [
    { key: 'in', label: t('map.zoom_in'), sign: '+', act: () => map?.zoomIn() },
    { key: 'out', label: t('map.zoom_out'), sign: '−', act: () => map?.zoomOut() },
    { key: 'home', label: t('map.home'), sign: '⤢', act: () => map?.fitBounds(HOME) },
  ]
  return (
    <div className="absolute inset-0">
      <div ref={box} className="size-full" dir="ltr" />
      {map &&
        createPortal(
          <MapOverlay frame={frame} prefs={prefs} map={map} moved={moved} chosen={chosen} onChoose={onChoose} />,
          map.getCanvasContainer(),
        )}
      <div className="absolute end-2 top-2 flex flex-col gap-1">
        {steps.map(step => (
          <button
            key={step.key}
            type="button"
            aria-label={step.label}
            title={step.label}
            onClick={step.act}
            className="bg-surface border-line text-ink size-9 cursor-pointer rounded-sm border text-lg leading-none"
          >
            <span aria-hidden="true">{step.sign}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
