import 'server-only'
import { z } from 'zod'
import { isPlainDate } from '@/lib/core/plain-date'

/** Where a page ended. `revision` keeps the pages of one reading on one state of the record. */
const cursorSchema = z.tuple([
  z.int().min(0).max(2_147_483_647),
  z.string().refine(isPlainDate).nullable(),
  z.int().min(0).max(2_147_483_647),
])
export type Cursor = { readonly revision: number; readonly date: string | null; readonly id: number }

/** Writes a cursor as text that is safe in an address. Its form is no promise. */
export function writeCursor({ revision, date, id }: Cursor): string {
  return Buffer.from(JSON.stringify([revision, date, id])).toString('base64url')
}

/** Reads a cursor; null for text that `writeCursor` did not write. */
export function readCursor(text: string): Cursor | null {
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(text)) return null
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return parsed.success ? { revision: parsed.data[0], date: parsed.data[1], id: parsed.data[2] } : null
  } catch {
    return null
  }
}
