import type { SVGProps } from 'react'

/** For parts of a picture whose text stands in the table and the summary anyway: ticks, lines, labels of bars. */
export const UNSPOKEN = { 'aria-hidden': true } as const

type Props = Omit<SVGProps<SVGTextElement>, 'children' | 'direction'> & {
  readonly locale: 'ar' | 'en'
  readonly children: string
  /** A rim in the colour of the ground, so that text over lines can be read. */
  readonly halo?: boolean
}

/** Numbers alone keep their own order: `+2` would turn to `2+` between right-to-left isolates. */
const ARABIC = /[\u0620-\u064a]/u

/**
 * Text in a picture. Anchors are physical (the svg is `direction: ltr` in both languages), and Arabic stands between right-to-left
 * isolates (U+2067 … U+2069), which browsers and resvg alike obey; resvg ignores `direction` (docs/decisions on pictures).
 */
export function SvgText({ locale, children, halo = false, fill = 'var(--c-ink)', ...rest }: Props) {
  const rim = {
    paintOrder: 'stroke',
    stroke: 'var(--c-ground, var(--c-surface))',
    strokeWidth: 4,
    strokeLinejoin: 'round',
  } as const
  return (
    <text fill={fill} {...(halo ? rim : {})} {...rest}>
      {locale === 'ar' && ARABIC.test(children) ? `\u2067${children}\u2069` : children}
    </text>
  )
}
