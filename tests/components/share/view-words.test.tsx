// Subject: components/share/view-words.ts, components/share/share-controls.tsx
import { describe, expect, it } from 'vitest'
import { ShareControls } from '@/components/share/share-controls'
import { viewWords } from '@/components/share/view-words'
import { readAddress } from '@/lib/charts/address'
import { chartOf } from '@/lib/charts/registry'
import { NAMES, readerOf } from '../fixtures'
import { markup } from '../markup'

const chart = chartOf('attacks')
if (!chart) throw new Error('no such chart')
const kept = readAddress(new URLSearchParams('time=2023-10..2024-03&weapon=drone,rocket'), chart.defaults)

describe.each([
  ['ar', 'طائرة مسيّرة', '2023-10'],
  ['en', 'Drone', '2023-10'],
] as const)('what a link holds, in %s', (locale, drone, raw) => {
  it('is told in words, the period too', () => {
    const words = viewWords(readerOf(locale), chart, kept, NAMES)
    const value = (name: string) => words.find(({ key }) => key === name)?.value
    expect(value('weapon')).toContain(drone)
    expect(value('time')).toMatch(/2023.*2024/)
    expect(value('time')).not.toContain(raw)
  })

  it('is told to its reader with the values that are locked, and by name alone where a lock holds the usual', () => {
    const { text } = markup(
      <ShareControls
        {...{ reader: readerOf(locale), chart, view: kept, kept, names: NAMES, path: '/s/x', besides: {} }}
        locks={['time', 'weapon', 'place']}
      />,
    )
    const told = text.replace(/\s+/g, ' ')
    expect(told).toContain(drone)
    expect(told).toMatch(/2023.*2024/)
    const { t } = readerOf(locale)
    expect(told).toContain(t('records.place'))
    expect(told).not.toContain(`${t('records.place')}:`)
  })
})
