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
  /** Take back what came in by a file, published or not, as one thing. */
  'imports:publish': ['import.publish'],
  /** Give drafts back, throw away those of others, begin one that says what a record said before. */
  'entries:review': ['entry.review', 'draft.discard', 'entry.restore'],
  /** The lists that all records share: what is corrected in them is corrected in public. */
  'names:write': ['outlet.edit', 'actor.edit', 'place.edit', 'source.amend'],
  'coverage:write': ['coverage.edit'],
  /** Named links, each only by the person who made it. */
  'shares:write': ['share.manage'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>

export type TokenScope = keyof typeof TOKEN_SCOPES

export const TOKEN_SCOPE_CODES = [
  'entries:draft',
  'entries:publish',
  'entries:retract',
  'entries:merge',
  'sources:write',
  'import',
  'imports:publish',
  'entries:review',
  'names:write',
  'coverage:write',
  'shares:write',
] as const satisfies readonly TokenScope[]

/** Whether one of the scopes holds a permission. */
export function scopesPermit(scopes: readonly TokenScope[], permission: Permission): boolean {
  return scopes.some(scope => TOKEN_SCOPES[scope].some(held => held === permission))
}

/** The scope to ask for where a permission was missing; null for what no token can do. */
export function scopeFor(permission: Permission): TokenScope | null {
  return TOKEN_SCOPE_CODES.find(scope => scopesPermit([scope], permission)) ?? null
}
