import { passwordProblem } from '@/lib/domain/password'
import { hashedPassword } from '@/lib/server/auth/password'
import { type Problem, problem } from '@/lib/server/commands/problem'

/** A new password, typed twice, as the hash that commands take; or what is wrong with it. */
export async function newPassword(
  { password = '', password2 = '' }: Readonly<Record<string, string>>,
  owner: { readonly email: string; readonly name: string },
): Promise<{ readonly hash: string } | { readonly problem: Problem }> {
  const wrong = passwordProblem(password, owner)
  if (wrong) return { problem: problem(wrong, 'password') }
  if (password !== password2) return { problem: problem('password_differs', 'password2') }
  return { hash: await hashedPassword(password) }
}
