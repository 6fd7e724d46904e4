import { describe, expect, it } from 'vitest'
import { type Stamp, StampClock, stampOf } from '@/lib/server/http/stamp'

function clock(start: string) {
  const keys: string[] = []
  const state = { revision: 7, now: new Date(start).getTime(), asked: 0, moved: keys, hold: Promise.resolve() }
  const read = async (): Promise<number> => {
    state.asked += 1
    const heard = state.revision
    await state.hold
    return heard
  }
  const moved = (stamp: Stamp): void => void state.moved.push(stamp.key)
  return { state, stamps: new StampClock(read, moved, () => new Date(state.now)) }
}

describe('StampClock', () => {
  it('asks once for many requests, and again after 50 ms', async () => {
    const { state, stamps } = clock('2026-11-22T10:00:00Z')
    const all = await Promise.all([stamps.current(), stamps.current(), stamps.current()])
    expect(all.map(stamp => stamp.key)).toEqual(['r7@2026-11-22', 'r7@2026-11-22', 'r7@2026-11-22'])
    await stamps.current()
    expect(state.asked).toBe(1)
    state.now += 51
    state.revision = 8
    expect((await stamps.current()).revision).toBe(8)
    expect(state.asked).toBe(2)
    expect(state.moved).toEqual(['r7@2026-11-22', 'r8@2026-11-22'])
  })

  it('asks at once after a write, and does not believe a read begun before it', async () => {
    const { state, stamps } = clock('2026-11-22T10:00:00Z')
    let release = (): void => undefined
    state.hold = new Promise(resolve => {
      release = resolve
    })
    const before = stamps.current()
    state.revision = 8
    stamps.expire()
    const after = stamps.current()
    release()
    expect((await before).revision).toBe(7)
    expect((await after).revision).toBe(8)
    expect((await stamps.current()).revision).toBe(8)
    expect(state.moved).toEqual(['r8@2026-11-22'])
  })

  it('moves when the day turns in Baghdad', async () => {
    const { state, stamps } = clock('2026-11-22T20:59:59.999Z')
    expect((await stamps.current()).day).toBe('2026-11-22')
    state.now += 51
    expect((await stamps.current()).day).toBe('2026-11-23')
  })

  it('rejects while the database does not answer, and recovers', async () => {
    let broken = true
    const stamps = new StampClock(
      async () => {
        if (broken) throw new Error('no connection')
        return 3
      },
      () => undefined,
    )
    await expect(stamps.current()).rejects.toThrow('no connection')
    broken = false
    expect((await stamps.current()).revision).toBe(3)
  })
})

describe('StampClock while one transaction holds the database', () => {
  it('answers the revision that holds until it ends, and asks again afterwards', async () => {
    const held: { revision: number | null } = { revision: 7 }
    let asked = 0
    const read = async (): Promise<number> => {
      asked += 1
      return 8
    }
    const now = new Date('2026-11-22T20:59:59Z')
    const stamps = new StampClock(
      read,
      () => undefined,
      () => now,
      () => held.revision,
    )
    expect(stamps.known()?.key).toBe('r7@2026-11-22')
    now.setUTCHours(21, 0, 0)
    expect((await stamps.current()).key).toBe('r7@2026-11-23')
    expect(asked).toBe(0)
    held.revision = null
    expect((await stamps.current()).revision).toBe(8)
    expect(asked).toBe(1)
  })
})

describe('stampOf', () => {
  it('differs by revision and by day', () => {
    expect(stampOf(1, '2026-01-01').key).not.toBe(stampOf(2, '2026-01-01').key)
    expect(stampOf(1, '2026-01-01').key).not.toBe(stampOf(1, '2026-01-02').key)
  })
})
