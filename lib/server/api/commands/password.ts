import 'server-only'
import { z } from 'zod'
import { passwordLength, SHARE_PASSWORD_LENGTH } from '@/lib/domain/password'
import { hashedPassword } from '../../auth/password'

const { least, most } = SHARE_PASSWORD_LENGTH

/** The password of a named link, as a program tells it. */
export const linkPassword = z
  .string()
  .refine(said => passwordLength(said) >= least && passwordLength(said) <= most, 'share_password')
  .nullable()

/** What is kept of it. */
export async function hashOf(password: string | null): Promise<string | null> {
  return password === null ? null : hashedPassword(password)
}
