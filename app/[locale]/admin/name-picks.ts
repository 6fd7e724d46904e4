import type { NamePicks } from '@/components/admin/names/views'
import type { Option } from '@/components/admin/record/form-shape'
import { options } from '@/components/admin/record/views'
import type { Reader } from '@/components/reader'
import type { NameCode } from '@/lib/domain/names'
import type { ReadDb } from '@/lib/server/db/handle'
import { outletList, pickLists } from '@/lib/server/queries/pick-lists'

/** What the fields of a form of names can pick: outlets for a report, others of the same table as what it lies in. */
export async function namePicks(db: ReadDb, table: NameCode, reader: Reader): Promise<NamePicks> {
  if (table === 'outlet') return { outlet: [], parent: [] }
  if (table === 'source') {
    const outlets = await outletList(db)
    return {
      parent: [],
      outlet: options(
        outlets.map(one => ({ ...one, also: [] })),
        reader,
      ),
    }
  }
  const { places, actors } = await pickLists(db)
  return { outlet: [], parent: options(table === 'place' ? places : actors, reader) }
}

/** The same without one of them: nothing is merged into itself. */
export const others = (list: readonly Option[], id: string): readonly Option[] => list.filter(one => one.id !== id)
