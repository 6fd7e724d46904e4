import 'server-only'

const TAG = /^(?:W\/)?"v(\d{1,10})"$/

/** The ETag of a version of a record, which whoever changes it names in `If-Match`. It is ours, not that of a page. */
export function versionTag(version: number): string {
  return `"v${version}"`
}

/**
 * The version that a tag names; null for any other tag. It tells versions of a record apart, not bytes, so a proxy that compresses
 * and therefore calls it weak has not made another of it.
 */
export function versionOfTag(tag: string): number | null {
  const number = TAG.exec(tag.trim())?.[1]
  return number === undefined ? null : Number(number)
}
