import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { saysQuote } from '@/lib/domain/report/quote'
import type { ReadDb } from '../db/handle'
import { ids, texts } from './sql'

type Quoting = { readonly source_id: string; readonly quote_exact: string | null }

/**
 * Those of these citations whose words the kept text of their report does not hold. A report whose text is not kept is not asked:
 * nothing can be said of it.
 */
export async function misquoted<T extends Quoting>(db: ReadDb, citations: readonly T[]): Promise<T[]> {
  const quoting = citations.filter(({ quote_exact }) => quote_exact !== null && quote_exact.trim() !== '')
  if (quoting.length === 0) return []
  const kept = await db.query(
    sql`select source_id, text from source_text where source_id = any(${texts([...new Set(quoting.map(one => one.source_id))])})`,
    z.object({ source_id: z.string(), text: z.string() }),
  )
  const text = new Map(kept.map(one => [one.source_id, one.text]))
  return quoting.filter(({ source_id, quote_exact }) => {
    const held = text.get(source_id)
    return held !== undefined && !saysQuote(held, quote_exact ?? '')
  })
}

const pendingRow = z.object({
  /** The citation. */
  id: z.number(),
  event_id: z.string(),
  source_id: z.string(),
  title: z.string(),
  quote_exact: z.string().nullable(),
})

/** The same of the citations that the drafts of some entries would publish; what is public already was asked when it became so. */
export async function pendingMisquotes(db: ReadDb, entries: readonly number[]): Promise<z.output<typeof pendingRow>[]> {
  const pending = await db.query(
    sql`select c.id, e.public_id as event_id, c.source_id, s.title, c.quote_exact
      from citation c join entry e on e.id = c.entry_id join source s on s.id = c.source_id
      where c.entry_id = any(${ids(entries)}) and c.since is null and c.quote_exact is not null order by e.id, c.id`,
    pendingRow,
  )
  return misquoted(db, pending)
}
