import { expect, test } from 'vitest'
import { needsSecondFactor, PERMISSIONS, type Permission } from '@/lib/domain/permissions'
import { scopeFor, scopesPermit, TOKEN_SCOPE_CODES, TOKEN_SCOPES } from '@/lib/domain/token-scopes'

const permissions = Object.keys(PERMISSIONS).filter((key): key is Permission => Object.hasOwn(PERMISSIONS, key))

test('every scope is listed and holds something; no scope lets a program manage people, tokens or rules', () => {
  expect([...TOKEN_SCOPE_CODES].toSorted()).toEqual(Object.keys(TOKEN_SCOPES).toSorted())
  for (const scope of TOKEN_SCOPE_CODES)
    expect(
      permissions.some(one => scopesPermit([scope], one)),
      scope,
    ).toBe(true)
  const admins = permissions.filter(one => PERMISSIONS[one] === 'admin')
  expect(admins).toContain('token.manage')
  expect(admins.filter(one => scopesPermit(TOKEN_SCOPE_CODES, one))).toEqual([])
})

test('what changes the public record stands in a scope of its own', () => {
  const strong = permissions.filter(one => needsSecondFactor(PERMISSIONS[one]))
  for (const scope of ['entries:draft', 'sources:write', 'import'] as const)
    expect(
      strong.filter(one => scopesPermit([scope], one)),
      scope,
    ).toEqual([])
})

test('a missing permission names the scope that holds it', () => {
  for (const one of permissions) {
    const scope = scopeFor(one)
    expect(scope !== null, one).toBe(scopesPermit(TOKEN_SCOPE_CODES, one))
    if (scope) expect(scopesPermit([scope], one)).toBe(true)
  }
  expect([scopeFor('entry.draft'), scopeFor('entry.retract'), scopeFor('user.manage')]).toEqual([
    'entries:draft',
    'entries:retract',
    null,
  ])
  expect(scopesPermit([], 'entry.draft')).toBe(false)
})
