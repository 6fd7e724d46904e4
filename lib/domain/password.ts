/** Length of a password. Long rather than adorned: no rules of composition (NIST SP 800-63B, section 3.1.1.2). */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const

/** How the length of a link's password is bounded: it is told to many, and wrong ones are counted. */
export const SHARE_PASSWORD_LENGTH = { least: 8, most: 128 } as const

/** How many characters a password has: not bytes, and not the halves that a program keeps most emoji in. */
export const passwordLength = (password: string): number => [...password].length

export type PasswordProblem = 'password_short' | 'password_long' | 'password_own' | 'password_simple'

const FIRST_TRIED = /iraq|withdrawal|monitor|password|passw0rd|qwerty|admin|welcome|letmein/gi
const LEAST_KINDS = 5

/**
 * What is wrong with a new password, or null. Characters are counted, not bytes. Refused besides length: what the person is
 * called, the site's own name and the words that everybody tries first, where nothing long enough is left without them; and
 * few characters repeated.
 */
export function passwordProblem(
  password: string,
  owner: { readonly email: string; readonly name: string },
): PasswordProblem | null {
  const length = passwordLength(password)
  if (length < PASSWORD_LENGTH.least) return 'password_short'
  if (length > PASSWORD_LENGTH.most) return 'password_long'
  const own = [owner.email, owner.email.split('@')[0] ?? '', ...owner.name.split(/\s+/)].filter(
    word => word.length >= 3,
  )
  const without = own.reduce((text, word) => text.replaceAll(word.toLowerCase(), ''), password.toLowerCase())
  if (without.length < password.length && passwordLength(without) < PASSWORD_LENGTH.least - 4) return 'password_own'
  if (new Set(password).size < LEAST_KINDS) return 'password_simple'
  return passwordLength(password.replace(FIRST_TRIED, '').replace(/\d+/g, '')) < LEAST_KINDS ? 'password_simple' : null
}
