'use client'

import type { MapWords } from './map-words'
import type { MapState } from './use-moving-map'

type Props = { readonly state: MapState; readonly words: MapWords; readonly onBring: () => void }

/** The way to the map that moves, in a corner of the picture; it says when that is on its way. */
export function MapReach({ state, words, onBring }: Props) {
  if (state === 'moving' || state === 'impossible') return null
  const coming = state === 'coming'
  return (
    // Over Saudi Arabia, where there is hardly a mark: the map's left is its left in both languages.
    <div dir="ltr" className="absolute start-2 bottom-2 print:hidden [@media(scripting:none)]:hidden">
      <button
        type="button"
        dir="auto"
        data-reach=""
        aria-disabled={coming}
        onClick={coming ? undefined : onBring}
        className="bg-surface border-line text-ink min-h-9 cursor-pointer rounded-sm border px-2.5 text-sm font-medium"
      >
        <span aria-live="polite">{coming ? words.coming : words.bring}</span>
      </button>
    </div>
  )
}
