// Subject: lib/charts/definitions/attack-response.ts, lib/charts/response-marks.ts, lib/charts/response-series.ts, lib/charts/response-table.ts, lib/charts/response-words.ts
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attackResponse } from '@/lib/charts/definitions/attack-response'
import { cellDays, placeEvents } from '@/lib/charts/response-marks'
import { dayNumber, daysBetween } from '@/lib/core/plain-date'
import { fixtureData, fixtureFrame, TODAY } from '../fixture'
import { fixtureResponses } from '../fixture-responses'

const frame = fixtureFrame(attackResponse, 'en')
const series = (key: string) => frame.series.find(one => one.key === key)?.values ?? []
const need = (from: string, to: string) => ({
  ...{
    from,
    to,
    kind: [],
    bounds: 'best' as const,
    scope: 'theatre',
    weapon: [],
    actor: [],
    place: [],
    outcome: [],
    verification: [],
    q: '',
    most: 600,
  },
})

describe('events', () => {
  it('are drawn once each, apart by kind and by whether a link ties them', () => {
    const { counts } = fixtureResponses(need('2023-10-01', '2024-02-29'))
    expect(series('attack').length + series('attack_linked').length).toBe(counts.attack.total)
    expect(series('strike').length + series('strike_linked').length).toBe(counts.strike.total)
    expect(series('attack_linked')).toHaveLength(4)
    expect(series('strike_linked')).toHaveLength(6)
  })

  it('never cover each other, and linked ones lie next to the middle', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.integer({ min: 1, max: 900 }), (start, days) => {
        const day = (n: number) => new Date(Date.UTC(2023, 9, 1) + n * 86_400_000).toISOString().slice(0, 10)
        const domain = [dayNumber(day(start)), dayNumber(day(start + days)) + 1] as const
        const placed = placeEvents(fixtureResponses(need(day(start), day(start + days))), domain)
        expect(cellDays(domain) * 160).toBeGreaterThanOrEqual(days + 1)
        for (const mark of placed.marks) {
          expect(mark.x0 >= domain[0] && mark.x1 <= domain[1] && mark.x0 < mark.x1).toBe(true)
          const others = placed.marks.filter(one => one !== mark && one.row === mark.row)
          expect(others.every(one => one.x1 <= mark.x0 || one.x0 >= mark.x1)).toBe(true)
          const attack = mark.event.kind === 'attack'
          expect(attack ? mark.row < placed.attackFoot : mark.row >= placed.strikeTop).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
    for (const value of series('attack_linked'))
      expect(value.value).toBe(Math.min(...series('attack').map(one => one.value ?? 0)))
  })

  it('are wide where the day is not known', () => {
    const wide = series('strike_linked').filter(value => value.approximate)
    expect(wide.map(value => value.x1 - value.x0)).toEqual([2, 2, 2])
    const months = fixtureFrame(attackResponse, 'en', { time: { from: '2024-06-01', to: '2024-09-30' } })
    const august = months.series.flatMap(one => one.values).find(value => value.label.startsWith('Aug 2024: strike'))
    expect(august).toMatchObject({ x0: dayNumber('2024-08-01'), x1: dayNumber('2024-09-01'), approximate: true })
  })
})

describe('pairs', () => {
  it('carry their lag as exactly as their dates allow', () => {
    expect(series('pair').map(value => value.short)).toEqual([
      '6 days',
      '3 to 4 days',
      '1 to 2 days',
      '1 to 2 days',
      '5 days',
      '5 days',
    ])
    const month = fixtureFrame(attackResponse, 'en', { time: { from: '2024-07-01', to: '2024-09-30' } })
    expect(month.series.find(one => one.key === 'pair')?.values.map(value => value.short)).toEqual(['24 to 54 days'])
  })

  it('run from their attack to their strike', () => {
    const tower = series('pair')[4]
    expect(tower).toMatchObject({ x0: dayNumber('2024-01-28') + 0.5, x1: dayNumber('2024-02-02') + 0.5 })
    expect((tower?.high ?? 0) > (tower?.low ?? 0)).toBe(true)
    expect(tower?.href).toMatch(/\/en\/entries\/IWM-S-9007/)
  })

  it('give the finding: median, range, and the attacks that no link answers', () => {
    expect(frame.title).toMatch(
      /^Strikes linked to an attack followed it after 4 to 4\.5 days \(median of 6 pairs\); \d+ attacks of \d+ have no linked response$/,
    )
    expect(frame.subtitle).toContain('lag of the pairs: 1 to 6 days')
    expect(frame.sentences?.[1]).toBe('Lag of 6 linked pairs: median 4 to 4.5 days; range 1 to 6 days.')
    expect(fixtureFrame(attackResponse, 'ar').title).toContain('بين 4 و4.5 يوم')
    const none = fixtureFrame(attackResponse, 'en', { time: { from: '2025-01-01', to: '2025-12-31' } })
    expect(none.title).toBe('6 attacks and no strike in this window, none linked as attack and answer')
    const nothing = fixtureFrame(attackResponse, 'en', { time: { from: '2019-06-01', to: '2019-06-30' } })
    expect(nothing.title).toBe('No attack or strike recorded in this window')
  })

  it('are the rows of the table, with both records, both dates, lag, places and note', () => {
    expect(frame.table?.rows).toHaveLength(6)
    const row = frame.table?.rows.find(one => one.head.text === '28 Jan 2024')
    expect(row?.cells.map(cell => cell.text)).toEqual([
      expect.stringMatching(/^Fixture attack/),
      '2 Feb 2024',
      'Fixture strike 6',
      '5 days',
      expect.stringContaining(' → '),
      'Fixture note',
    ])
    expect(row?.cells[0]?.href).toMatch(/^\/en\/entries\/IWM-A-/)
  })
})

it('rests on each place that holds a mark, pairs first, and opens one record or the list of them', () => {
  const stops = frame.lanes?.stops ?? []
  expect(stops.map(stop => stop.x)).toEqual([...new Set(stops.map(stop => stop.x))].sort((a, b) => a - b))
  const tower = stops.find(stop => stop.title === '28 Jan 2024')
  expect(tower?.lines[0]?.text).toMatch(/^28 Jan 2024: attack.* → 2 Feb 2024: strike.*: 5 days$/)
  expect(tower?.href).toMatch(/^\/en\/entries\/IWM-A-\d+$/)
  const strikes = stops.find(stop => stop.title === '2 Feb 2024')
  expect(strikes?.href).toBe('/en/entries?kind=strike&from=2024-02-02&to=2024-02-02&scope=theatre&bounds=best')
  const crowded = stops.find(stop => stop.title === '15 Nov 2023')
  expect(crowded?.lines).toHaveLength(6)
  expect(crowded?.lines.at(-1)?.text).toMatch(/^and \d+ more$/)
})

it('shows linked events alone where all are too many, says so and offers a shorter window', () => {
  const data = fixtureData(attackResponse.need(attackResponse.defaults, TODAY))
  const found = data.responses
  if (!found) throw new Error('no responses')
  const tied = new Set(found.pairs.flatMap(({ attack, strike }) => [attack.event_id, strike.event_id]))
  const env = { prefs: { locale: 'en', digits: 'latn', months: 'iraqi' }, today: TODAY } as const
  const few = found.events.filter(event => tied.has(event.event_id))
  const full = attackResponse.frame(
    { ...data, responses: { ...found, events: few, complete: false } },
    attackResponse.defaults,
    env,
  )
  expect(full.lanes?.notice?.text).toMatch(/^\d+ events: more than can be drawn one by one/)
  expect(full.lanes?.notice?.href).toBe('/en/charts/attack-response?time=2024-01-01..2024-02-29')
  // A hundred on one day are no more than the server gives, and yet more than a picture has room for.
  const [one] = few
  const day = one ? Array.from({ length: 100 }, (_, n) => ({ ...one, event_id: `IWM-A-${n + 1}` })) : []
  const responses = { ...found, events: [...few, ...day] }
  const high = attackResponse.frame({ ...data, responses }, attackResponse.defaults, env)
  expect(high.lanes?.notice).not.toBeNull()
  expect(high.y.domain[1]).toBeLessThan(91)
  expect(frame.lanes?.notice).toBeNull()
})

it('draws an attack that answers a strike with a dashed line of its own, and says that it counts for no lag', () => {
  const data = fixtureData(attackResponse.need(attackResponse.defaults, TODAY))
  const found = data.responses
  const dated = (kind: string) =>
    found?.events.filter(event => event.kind === kind && event.date_min === event.date_max) ?? []
  const [strike, attack] = [dated('strike')[0], dated('attack').at(-1)]
  if (!found || !strike || !attack) throw new Error('no such events')
  const days = daysBetween(strike.date_min, attack.date_min)
  expect(days).toBeGreaterThan(10)
  const returned = [{ attack, strike, note_en: null, note_ar: null }]
  for (const locale of ['en', 'ar'] as const) {
    const env = { prefs: { locale, digits: 'latn', months: 'iraqi' }, today: TODAY } as const
    const drawn = attackResponse.frame({ ...data, responses: { ...found, returned } }, attackResponse.defaults, env)
    const line = drawn.series.find(series => series.key === 'return')
    expect(line).toMatchObject({ shape: 'link', pattern: 1 })
    expect(line?.values).toHaveLength(1)
    expect(line?.values[0]?.label).toContain(locale === 'en' ? `${days} days` : `${days}`)
    const row = drawn.table?.rows.find(one => one.key === `${attack.event_id} ${strike.event_id}`)
    expect(row?.cells.map(cell => cell.text).join(' ')).toContain(
      locale === 'en' ? `after the strike: ${days} days` : 'بعد الضربة',
    )
    // The lag of the pairs is what it was.
    expect(drawn.title).toBe(attackResponse.frame(data, attackResponse.defaults, env).title)
  }
  expect(frame.series.some(series => series.key === 'return')).toBe(false)
})

it('asks for no more than it can draw, within the window', () => {
  const asked = attackResponse.need(
    { ...attackResponse.defaults, time: { from: null, to: null }, weapon: ['drone'] },
    TODAY,
  )
  expect(asked.responses).toMatchObject({ from: '2003-01-01', to: TODAY, weapon: ['drone'], most: 600 })
})
