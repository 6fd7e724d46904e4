import { SvgText } from '../charts/svg-text'
import { LINE, type PlacedLabel } from './map-labels'

type Props = {
  readonly labels: readonly PlacedLabel[]
  readonly locale: 'ar' | 'en'
  readonly fontSize: number
  readonly fontWeight?: '400' | '600'
  /** For names of areas, which stand behind those of places. */
  readonly muted?: boolean
}

/** Names on the map, where they found room. */
export function LabelTexts({ labels, locale, fontSize, fontWeight = '400', muted = false }: Props) {
  return labels.flatMap(({ key, lines, x, y, anchor }) =>
    lines.map((line, index) => (
      <SvgText
        key={`${key} ${line}`}
        {...{ locale, x, y: Math.round((y + index * fontSize * LINE) * 10) / 10, fontSize }}
        {...(fontWeight === '400' ? {} : { fontWeight })}
        textAnchor={anchor}
        {...(muted ? { fill: 'var(--c-muted)' } : {})}
        halo
      >
        {line}
      </SvgText>
    )),
  )
}
