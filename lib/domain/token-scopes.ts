import type { Permission } from './permissions'

/**
 * What a token may be made for, each with what it lets a program do of what the token's person may do anyway. What no scope
 * holds (people, tokens, rules) no program can do, whoever's token it has.
 */
export const TOKEN_SCOPES = {
  'entries:draft': ['entry.draft'],
  'entries:publish': ['entry.publish'],
  'entries:retract': ['entry.retract'],
  'entries:merge': ['entry.merge'],
  'sources:write': ['source.add'],
  /** A file of many records: it waits at the desk, where somebody looks at what would become of it. */
  import: ['import.prepare'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>

export type TokenScope = keyof typeof TOKEN_SCOPES

export const TOKEN_SCOPE_CODES = [
  'entries:draft',
  'entries:publish',
  'entries:retract',
  'entries:merge',
  'sources:write',
  'import',
] as const satisfies readonly TokenScope[]

/** Whether one of the scopes holds a permission. */
export function scopesPermit(scopes: readonly TokenScope[], permission: Permission): boolean {
  return scopes.some(scope => TOKEN_SCOPES[scope].some(held => held === permission))
}

/** The scope to ask for where a permission was missing; null for what no token can do. */
export function scopeFor(permission: Permission): TokenScope | null {
  return TOKEN_SCOPE_CODES.find(scope => scopesPermit([scope], permission)) ?? null
}
