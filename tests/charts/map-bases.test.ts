import { describe, expect, test } from 'vitest'
import { basesOf } from '@/lib/charts/map-bases'
import type { MapData } from '@/lib/charts/map-data'
import { LIVE } from '@/lib/charts/pin'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { MAP_DATA } from './fixture-map'

const evidence = (place: string, says: MapData['bases'][number]['says'], date: string, event_id: string) => ({
  place,
  says,
  date,
  event_id,
})
const data: MapData = {
  ...MAP_DATA,
  bases: [
    evidence('ain-al-asad', 'presence', '2024-01-20', 'IWM-F-0001'),
    evidence('rutba', 'presence', '2023-12-01', 'IWM-F-0002'),
    evidence('rutba', 'handover', '2024-02-01', 'IWM-M-0001'),
  ],
}
const prefs = defaultPreferences('en')
const on = (day: string) => basesOf(data, day, prefs, { ...prefs, ...LIVE })

describe('bases', () => {
  test('are those that are one, and places of which a handover is recorded', () => {
    expect(
      on('2024-02-02')
        .map(base => base.key)
        .toSorted(),
    ).toEqual(['ain-al-asad', 'rutba'])
  })

  test('have their status on the day, open ones first, and lead to the record that it rests on', () => {
    const [first, second] = on('2024-02-02')
    expect(first).toMatchObject({ key: 'ain-al-asad', status: 'open' })
    expect(first?.href).toContain('IWM-F-0001')
    expect(second).toMatchObject({ key: 'rutba', status: 'handed_over' })
    expect(second?.href).toContain('IWM-M-0001')
    expect(on('2024-01-25').find(base => base.key === 'rutba')?.status).toBe('open')
    expect(on('2023-01-01').every(base => base.status === 'unknown')).toBe(true)
  })

  test('are drawn only where their spot is known exactly', () => {
    for (const base of on('2024-02-02')) {
      const place = data.places.find(one => one.id === base.key)
      expect(base.drawn, base.key).toBe((place?.where_prec ?? 9) <= 2 && place?.latitude !== null)
    }
  })
})
