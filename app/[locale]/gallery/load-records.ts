import type { ShownEntry } from '@/components/gallery/record-parts'
import type { Kind } from '@/lib/domain/kinds'
import { entryDifferences } from '@/lib/server/queries/differences'
import { getEntry } from '@/lib/server/queries/entry'
import { ledger } from '@/lib/server/queries/ledger'
import { pageOfEntries } from '@/lib/server/queries/list-entries'
import type { OpenPage } from '../open-page'

/** How many records are looked at for one that shows what is to be seen. */
const LOOKED_AT = 60

/** The first record of some kinds that shows what is to be seen. */
async function find(
  { db, rev }: OpenPage,
  kind: readonly Kind[],
  fits: (entry: ShownEntry) => boolean,
): Promise<ShownEntry | null> {
  const { items } = await pageOfEntries(db, { kind }, { rev, limit: LOOKED_AT, sort: '-updated' })
  for (const { event_id } of items) {
    const entry = await getEntry(db, event_id, rev)
    if (entry === null || 'merged_into' in entry) continue
    const shown = { ...entry, differences: await entryDifferences(db, entry.entry, rev) }
    if (fits(shown)) return shown
  }
  return null
}

/** Records that show what the gallery shows: a dispute, a change, and a commitment in each state. */
export async function loadRecords(page: OpenPage) {
  const { rows } = await ledger(page.db, page.rev, page.reader.today)
  const states = new Set(rows.map(row => row.state.state))
  return {
    disputed: await find(page, ['attack', 'strike'], ({ conflicts }) => conflicts.length > 0),
    changed: await find(
      page,
      ['attack', 'strike', 'force_level', 'milestone'],
      ({ differences }) => differences.size > 1,
    ),
    rows: [...states].flatMap(state => rows.find(row => row.state.state === state) ?? []),
  }
}
