import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { SETTINGS, type Settings } from '@/lib/domain/settings'
import type { ReadDb } from '../db/handle'

/** The rules of the house as they are set; one that is not set, or that is kept in a form that no longer holds, is the usual one. */
export async function settings(db: ReadDb): Promise<Settings> {
  const rows = await db.query(sql`select key, value from setting`, z.object({ key: z.string(), value: z.unknown() }))
  const kept = SETTINGS.two_person_rule.schema.safeParse(rows.find(row => row.key === 'two_person_rule')?.value)
  return { two_person_rule: kept.success ? kept.data : SETTINGS.two_person_rule.usual }
}
