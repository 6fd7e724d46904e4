import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { command } from './command'

/** Adds up all events again, in place of what the roll-ups say. The record itself does not change. */
export const rebuildRollups = command({
  name: 'rebuild-rollups',
  allow: 'setting.edit',
  input: z.strictObject({}),
  async run(tx) {
    await tx.execute(sql`select iwm_rollup_rebuild()`)
    const [row] = await tx.query(sql`select count(*)::int as n from event_rollup`, z.object({ n: z.number() }))
    return { value: { cells: row?.n ?? 0 }, audit: { subjects: ['rollups'] } }
  },
})
