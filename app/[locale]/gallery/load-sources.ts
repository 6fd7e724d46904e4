import { getOutlet, listOutlets } from '@/lib/server/queries/outlets'
import { findSources } from '@/lib/server/queries/source-list'
import { getSource } from '@/lib/server/queries/sources'
import type { OpenPage } from '../open-page'

/** How many reports show what their list is like, and how many of the records that rest on an outlet alone. */
const SOME = 5

/** Reports of the record, and of the first one all that is said of it and of its outlet. */
export async function loadSources({ db, rev }: OpenPage) {
  const { items } = await findSources(db, {}, { rev, cursor: null, limit: SOME })
  const first = items.find(({ outlet_id }) => outlet_id !== null)
  return {
    items,
    outlets: await listOutlets(db, rev),
    report: first ? await getSource(db, first.id, rev) : null,
    outlet: first?.outlet_id ? await getOutlet(db, first.outlet_id, rev, SOME) : null,
  }
}
