import { describe, expect, test } from 'vitest'
import { needsSecondFactor, PERMISSIONS, type Permission, permits, ROLES } from '@/lib/domain/permissions'

const all = Object.keys(PERMISSIONS).filter((key): key is Permission => Object.hasOwn(PERMISSIONS, key))

describe('the table of permissions', () => {
  test('each role may do all that the one before it may, and the last may do everything', () => {
    ROLES.forEach((role, index) => {
      const before = ROLES[index - 1]
      if (before)
        for (const one of all) expect(!permits(before, one) || permits(role, one), `${role}: ${one}`).toBe(true)
    })
    expect(all.filter(one => !permits('admin', one))).toEqual([])
  })

  test('a viewer only looks, a contributor publishes nothing, an editor changes no public record', () => {
    expect(all.filter(one => permits('viewer', one))).toEqual(['desk.open'])
    const publishing = all.filter(one => /^entry\.(review|publish|retract|merge|restore)$|\.publish$/.test(one))
    expect(publishing.filter(one => permits('editor', one))).toEqual([])
    expect(publishing.filter(one => !permits('reviewer', one))).toEqual([])
  })

  test('whoever may change the public record needs a second factor', () => {
    for (const role of ROLES) expect(needsSecondFactor(role), role).toBe(permits(role, 'entry.publish'))
  })
})
