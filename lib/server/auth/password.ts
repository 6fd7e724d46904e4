import 'server-only'
import { hashPassword, verifyPassword } from 'better-auth/crypto'

/** A password as it is kept: scrypt with its own salt. Takes a tenth of a second by design. */
export function hashedPassword(password: string): Promise<string> {
  return hashPassword(password)
}

/** Whether a password is the one of a kept hash; compared in constant time. Takes as long as hashing. */
export function passwordHolds(password: string, hash: string): Promise<boolean> {
  return verifyPassword({ password, hash })
}
