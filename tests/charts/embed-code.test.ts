// Subject: lib/charts/embed-code.ts, lib/charts/chart-address.ts
import { expect, it } from 'vitest'
import { readAddress } from '@/lib/charts/address'
import { readChartAddress } from '@/lib/charts/chart-address'
import { embedCode } from '@/lib/charts/embed-code'
import { chartOf } from '@/lib/charts/registry'

const origin = 'https://m.example'

it('frames the view, with the title escaped', () => {
  const chart = chartOf('attacks')
  if (!chart) throw new Error('no chart')
  const view = readAddress(new URLSearchParams('grain=week&rev=3'), chart.defaults)
  expect(embedCode({ locale: 'ar', chart, view, origin, title: '"<b>' })).toBe(
    '<iframe src="https://m.example/ar/embed/attacks?grain=week&amp;rev=3" title="&quot;&lt;b&gt;" style="width:100%;height:640px;border:0" loading="lazy"></iframe>\n<script src="https://m.example/embed.js" async></script>',
  )
})

it('reads charts of this site in any form, and nothing else', () => {
  for (const path of ['charts/attacks', 'charts/attacks.png', 'embed/attacks', 'charts/attacks/'])
    expect(readChartAddress(`${origin}/ar/${path}?grain=week`, origin)?.chart.slug, path).toBe('attacks')
  for (const text of [
    '',
    'nonsense',
    `${origin}/ar/charts/none`,
    `${origin}/fr/charts/attacks`,
    'https://evil.example/ar/charts/attacks',
  ])
    expect(readChartAddress(text, origin), text).toBeNull()
})
