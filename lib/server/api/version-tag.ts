import 'server-only'
import { z } from 'zod'

const TAG = '(?:W/)?"v(\\d{1,10})"'
const ONE = new RegExp(`^${TAG}$`)

/** The ETag of a version of a record, which whoever changes it names in `If-Match`. It is ours, not that of a page. */
export function versionTag(version: number): string {
  return `"v${version}"`
}

/**
 * The version that a tag names; null for any other tag. It tells versions of a record apart, not bytes, so a proxy that compresses
 * and therefore calls it weak has not made another of it.
 */
export function versionOfTag(tag: string): number | null {
  const number = ONE.exec(tag)?.[1]
  return number === undefined ? null : Number(number)
}

/**
 * `If-Match` where a version has to be named, and where it may be: there `*` is any that stands, answered as null. Any other tag is
 * that of another version.
 */
export const IF_MATCH = {
  needed: z.string().regex(ONE).transform(versionOfTag),
  taken: z
    .string()
    .regex(new RegExp(`^(?:\\*|${TAG})$`))
    .transform(versionOfTag),
} as const
