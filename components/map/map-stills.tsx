import type { MapFrame } from '@/lib/charts/map-frame'
import { MapStill } from './map-still'

/** Both sizes of the Still; the width of the container decides by style alone which one is seen, as with charts. */
export function MapStills({ frame, id }: { readonly frame: MapFrame; readonly id: string }) {
  return (
    <div className="@container">
      <div className="@min-[560px]:hidden">
        <MapStill frame={frame} size="narrow" id={`${id}-narrow`} />
      </div>
      <div className="hidden @min-[560px]:block">
        <MapStill frame={frame} size="wide" id={`${id}-wide`} />
      </div>
    </div>
  )
}
