/** What people may be here, from the least to the most. Each may do all that those before it may. */
export const ROLES = ['viewer', 'contributor', 'editor', 'reviewer', 'admin'] as const
export type Role = (typeof ROLES)[number]

/**
 * The one table of permissions: each thing that may be done, and the least role that may do it. Commands check it before they
 * write, pages before they show; nothing else decides.
 */
export const PERMISSIONS = {
  /** Open the desk and read what is not published. */
  'desk.open': 'viewer',
  /** Add reports, prepare records, ask for review. */
  'entry.draft': 'contributor',
  'source.add': 'contributor',
  /** Throw away or take over what others prepared; correct reports. */
  'draft.discard': 'editor',
  'source.amend': 'editor',
  /** Keep the lists that all records share, and what was watched. */
  'outlet.edit': 'editor',
  'actor.edit': 'editor',
  'place.edit': 'editor',
  'coverage.edit': 'editor',
  'import.prepare': 'editor',
  'share.manage': 'editor',
  /** Everything that changes the public record. */
  'entry.review': 'reviewer',
  'entry.publish': 'reviewer',
  'entry.retract': 'reviewer',
  'entry.merge': 'reviewer',
  'entry.restore': 'reviewer',
  'import.publish': 'reviewer',
  'audit.read': 'reviewer',
  /** People, keys and rules. */
  'user.manage': 'admin',
  'token.manage': 'admin',
  'webhook.manage': 'admin',
  'setting.edit': 'admin',
  /** Change and revoke named links that others made. */
  'share.all': 'admin',
} as const satisfies Readonly<Record<string, Role>>

export type Permission = keyof typeof PERMISSIONS

/** Whether a role may do a thing. */
export function permits(role: Role, permission: Permission): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(PERMISSIONS[permission])
}

/** Whether a role may only act after a second factor: those that change the public record or who may. */
export function needsSecondFactor(role: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf('reviewer')
}
