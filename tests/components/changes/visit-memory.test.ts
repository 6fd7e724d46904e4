import { describe, expect, it } from 'vitest'
import { afterVisit, readMemory } from '@/components/changes/visit-memory'

describe('what a browser keeps of its visits', () => {
  it('is nothing to compare with on a first visit', () => {
    expect(afterVisit(null, 12, '2026-11-22')).toEqual({ day: '2026-11-22', seen: 12, before: null })
  })

  it('is what was newest when the reader was last here', () => {
    const first = afterVisit(null, 12, '2026-11-22')
    expect(afterVisit(first, 15, '2026-11-23')).toMatchObject({ seen: 15, before: 12 })
    // Nothing new since: that is said too.
    expect(afterVisit(first, 12, '2026-11-23')).toMatchObject({ seen: 12, before: 12 })
  })

  it('does not use up what is new by looking twice on one day', () => {
    const again = afterVisit(afterVisit(null, 12, '2026-11-22'), 15, '2026-11-23')
    expect(afterVisit(again, 15, '2026-11-23')).toEqual(again)
    expect(afterVisit(again, 16, '2026-11-23')).toMatchObject({ seen: 16, before: 12 })
  })

  it('notices what came on the day of the first visit', () => {
    const first = afterVisit(null, 12, '2026-11-22')
    expect(afterVisit(first, 12, '2026-11-22')).toEqual(first)
    expect(afterVisit(first, 13, '2026-11-22')).toMatchObject({ seen: 13, before: 12 })
  })

  it('stays off once it was turned off', () => {
    expect(afterVisit('off', 15, '2026-11-23')).toBe('off')
  })

  it('is read back as it was written, and nothing else is taken for it', () => {
    for (const memory of ['off', { day: '2026-11-22', seen: 12, before: 3 }, { day: 'x', seen: 1, before: null }]) {
      expect(readMemory(JSON.stringify(memory))).toEqual(memory)
    }
    for (const text of [null, '', '{', '3', '"on"', '{"day":1,"seen":1,"before":null}', '{"day":"x","seen":"1"}']) {
      expect(readMemory(text)).toBeNull()
    }
  })
})
