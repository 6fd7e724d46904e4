import { SvgText } from '../charts/svg-text'
import type { PlacedLabel } from './map-labels'

type Props = {
  readonly labels: readonly PlacedLabel[]
  readonly locale: 'ar' | 'en'
  readonly fontSize: number
  /** For names of areas, which stand behind those of places. */
  readonly muted?: boolean
}

/** Names on the map, where they found room. */
export function LabelTexts({ labels, locale, fontSize, muted = false }: Props) {
  return labels.map(label => (
    <SvgText
      key={label.key}
      locale={locale}
      x={label.x}
      y={label.y}
      textAnchor={label.anchor}
      fontSize={fontSize}
      {...(muted ? { fill: 'var(--c-muted)' } : {})}
      halo
    >
      {label.text}
    </SvgText>
  ))
}
