import type { ClaimShown, ShownEntry } from '@/components/gallery/record-parts'
import { questionOf } from '@/lib/domain/claim-question'
import type { Kind } from '@/lib/domain/kinds'
import { claimSums } from '@/lib/server/queries/claim-sums'
import { entryDifferences } from '@/lib/server/queries/differences'
import { getEntry } from '@/lib/server/queries/entry'
import { ledger } from '@/lib/server/queries/ledger'
import { pageOfEntries } from '@/lib/server/queries/list-entries'
import { mapPlaces } from '@/lib/server/queries/map-data'
import { entryNeighbours } from '@/lib/server/queries/neighbours'
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

/** Two stated totals: one that we count something beside, and one that we count nothing beside. */
async function findClaims({ db, rev }: OpenPage): Promise<readonly ClaimShown[]> {
  const { items } = await pageOfEntries(db, { kind: ['tally_claim'] }, { rev, limit: LOOKED_AT, sort: '-updated' })
  const claims = items.flatMap(record => (record.kind === 'tally_claim' ? [record] : []))
  const shown = [true, false].flatMap(asks => claims.find(claim => questionOf(claim).ok === asks) ?? [])
  const found = []
  for (const claim of shown) {
    const question = questionOf(claim)
    found.push({ claim, sums: question.ok ? await claimSums(db, [question.value], rev) : {} })
  }
  return found
}

/** The place of the record that is shown, with the records before and after it. */
async function findAround({ db, rev }: OpenPage, shown: ShownEntry | null) {
  if (!shown) return { place: null, neighbours: null }
  const { record, entry } = shown
  return {
    place: (await mapPlaces(db, rev)).find(({ id }) => id === record.place_id) ?? null,
    neighbours: await entryNeighbours(db, { entry, kind: record.kind, date: record.date_min }, rev),
  }
}

/** Records that show what the gallery shows: a dispute, a change, stated totals, and a commitment in each state. */
export async function loadRecords(page: OpenPage) {
  const { rows } = await ledger(page.db, page.rev, page.reader.today)
  const states = new Set(rows.map(row => row.state.state))
  const disputed = await find(page, ['attack', 'strike'], ({ conflicts }) => conflicts.length > 0)
  return {
    disputed,
    ...(await findAround(page, disputed)),
    claims: await findClaims(page),
    changed: await find(
      page,
      ['attack', 'strike', 'force_level', 'milestone'],
      ({ differences }) => differences.size > 1,
    ),
    rows: [...states].flatMap(state => rows.find(row => row.state.state === state) ?? []),
  }
}
