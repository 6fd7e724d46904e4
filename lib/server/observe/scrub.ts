import 'server-only'

/** Forms of secrets that could come into a message from elsewhere: an address with a password, tokens, cookies, one-time links. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@"'\\]{1,500}@/gi, '$1[secret]@'],
  [/\biwm_[\w-]{20,200}/g, '[secret]'],
  [/(\b(?:bearer|basic) {1,4})[\w.~+/=-]{8,500}/gi, '$1[secret]'],
  [/(iwm_session(?:=|%3D))[^;\s"\\]{1,1000}/gi, '$1[secret]'],
  [/(\/admin\/(?:invite|reset)\/)[\w%-]{1,200}/g, '$1[secret]'],
]

/** A line with everything taken out that looks like a secret. The last guard: nothing is meant to log one. */
export function scrubbed(line: string): string {
  return SECRETS.reduce((text, [form, put]) => text.replace(form, put), line)
}

/** The path of an address for a log line: without what was asked, and without the secret of a one-time link. */
export function loggedPath(url: string): string {
  return scrubbed((url.split('?', 1)[0] ?? '').slice(0, 300))
}
