import 'server-only'
import { hashPassword } from 'better-auth/crypto'

/** A password as it is kept: scrypt with its own salt. Takes a tenth of a second by design. */
export function hashedPassword(password: string): Promise<string> {
  return hashPassword(password)
}
