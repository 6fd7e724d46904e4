import { cookies, headers } from 'next/headers'
import { type AuthAnswer, askAuth } from '@/lib/server/auth/ask'
import { type Person, personOf } from '@/lib/server/auth/session'

/** Asks the library of signing in for the browser of this request, and hands the browser the cookies that it answers. */
export async function knock(path: string, body: Readonly<Record<string, unknown>>): Promise<AuthAnswer> {
  const answer = await askAuth(path, body, await headers())
  const jar = await cookies()
  for (const { name, value, options } of answer.cookies) {
    // Only what was said: an option that is `undefined` is another thing to Next.js than one that is missing.
    const said = Object.fromEntries(Object.entries(options).filter(([, option]) => option !== undefined))
    jar.set(name, value, said)
  }
  return answer
}

/** Who is signed in, in a page or an action; null for a visitor. */
export async function whoAsks(): Promise<Person | null> {
  return personOf(await headers())
}
