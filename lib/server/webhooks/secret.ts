import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What the text of every signing secret begins with, by the Standard Webhooks specification. */
const PREFIX = 'whsec_'

const keyOf = (own: string): Buffer => Buffer.from(hkdfSync('sha256', own, '', 'webhooks', 32))

/** A new signing secret. */
export const newSecret = (): string => `${PREFIX}${randomBytes(24).toString('base64')}`

/** A secret as it is kept: sealed (AES-256-GCM) with a key made from the program's own secret, so that a copy of the table signs nothing. */
export function sealed(secret: string, own: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(own), nonce)
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return [nonce, cipher.getAuthTag(), text].map(part => part.toString('base64')).join('.')
}

/** The secret that was sealed; null where it was sealed with another key or changed since. */
export function opened(kept: string, own: string): string | null {
  const [nonce, tag, text] = kept.split('.').map(part => Buffer.from(part, 'base64'))
  if (!nonce || !tag || !text) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(own), nonce)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/**
 * The headers that say who sent a message and when, by https://www.standardwebhooks.com: the signature is an HMAC-SHA-256 over id,
 * time and body, once for each secret that holds. `at` in whole seconds since 1970.
 */
export function signatureHeaders(
  message: { readonly id: string; readonly at: number; readonly body: string },
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const { id, at, body } = message
  const signatures = secrets.map(secret => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': signatures.join(' ') }
}
