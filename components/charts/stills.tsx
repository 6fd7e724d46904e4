import type { Frame } from '@/lib/charts/frame'
import { Still } from './still'

/** Both sizes of a Still; the width of the container (640 px, `WIDE_FROM`) decides by style alone which one is seen. */
export function Stills({ frame, id }: { readonly frame: Frame; readonly id: string }) {
  return (
    <div className="@container">
      <div className="@min-[640px]:hidden">
        <Still frame={frame} size="narrow" id={`${id}-narrow`} />
      </div>
      <div className="hidden @min-[640px]:block">
        <Still frame={frame} size="wide" id={`${id}-wide`} />
      </div>
    </div>
  )
}
