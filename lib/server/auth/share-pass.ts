import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a browser that gave the password of a link need not give it again, in seconds. */
export const PASS_SECONDS = 3600

const NAME = 'iwm_share'

/** What a pass is made of: the link, its password as it is kept, and the hour that it ends. */
type Pass = { readonly slug: string; readonly hash: string; readonly secret: string }

const seal = ({ slug, hash, secret }: Pass, ends: number): string =>
  createHmac('sha256', secret).update(`share-pass\n${slug}\n${hash}\n${ends}`).digest('base64url')

/**
 * The cookie by which a browser that gave the password of a link may read on: it says until when, sealed, and nothing of who
 * reads; it goes to the address of that link alone. A new password ends it.
 */
export function passCookie(pass: Pass, now: Date, secure: boolean): string {
  const ends = Math.floor(now.getTime() / 1000) + PASS_SECONDS
  const parts = [`${NAME}=${ends}.${seal(pass, ends)}`, `Path=/s/${pass.slug}`, `Max-Age=${PASS_SECONDS}`]
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ')
}

/** Whether the cookies of a request hold a pass for a link that has not run out. */
export function passHolds(cookies: string | undefined, pass: Pass, now: Date): boolean {
  for (const [, ends = '', given = ''] of (cookies ?? '').matchAll(
    /(?:^|;\s*)iwm_share=(\d{1,12})\.([\w-]{43})(?=;|$)/g,
  )) {
    const sealed = Buffer.from(seal(pass, Number(ends)))
    if (Number(ends) * 1000 > now.getTime() && timingSafeEqual(sealed, Buffer.from(given))) return true
  }
  return false
}
