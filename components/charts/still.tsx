import type { Frame } from '@/lib/charts/frame'
import { layoutOf, type Size } from './layout'
import { Picture } from './picture'

type Props = {
  readonly frame: Frame
  readonly size: Size
  /** Begins every id inside; must be unique on the page. */
  readonly id: string
}

/**
 * A Frame as plain SVG: drawn on the server, needs no script, prints, and is the picture in files and cards. It has no role of an
 * image, since its marks are links. Colours are tokens (`--c-…`), text takes the font of its surroundings.
 */
export function Still({ frame, size, id }: Props) {
  const layout = layoutOf(frame, size)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-labelledby={`${id}-title ${id}-desc`}
      style={{ direction: 'ltr', display: 'block', width: '100%', height: 'auto', fontVariantNumeric: 'tabular-nums' }}
    >
      <title id={`${id}-title`}>{frame.title}</title>
      <desc id={`${id}-desc`}>{frame.subtitle}</desc>
      <Picture frame={frame} layout={layout} id={id} />
    </svg>
  )
}
