import 'server-only'
import { z } from 'zod'
import { publicId } from '@/lib/domain/kinds'
import { command } from './command'
import { nextNumber } from './entries'
import { emptyLists, fieldColumns } from './fields'
import { addParts, citationInput, conflictInput, dueInput } from './parts'
import { insertRow } from './rows'
import { KIND_TABLES } from './tables'

/** Begins an entry as a draft; answers its permanent public id and the version to name when it is revised. */
export const createEntry = command({
  name: 'create-entry',
  allow: 'entry.draft',
  input: z.strictObject({
    kind: z.enum(KIND_TABLES),
    fields: z.record(z.string(), z.unknown()),
    citations: z.array(citationInput).default([]),
    conflicts: z.array(conflictInput).default([]),
    dues: z.array(dueInput).default([]),
  }),
  async run(tx, input, { now }) {
    const columns = await fieldColumns(tx, input.kind, input.fields, {})
    const public_id = publicId(input.kind, await nextNumber(tx, input.kind))
    const created_at = now.toISOString()
    const id = await insertRow(tx, 'entry', { public_id, kind: input.kind, created_at })
    const entry = { id, public_id, kind: input.kind }
    const version = await insertRow(tx, input.kind, {
      ...emptyLists(input.kind),
      ...columns,
      entry_id: id,
      status: 'draft',
      created_at,
    })
    const { citations, conflicts, dues } = input
    const paths = { citations: 'citations', conflicts: 'conflicts', dues: 'dues' }
    await addParts(tx, entry, { citations, conflicts, dues }, paths)
    return {
      value: { event_id: public_id, version },
      audit: { subjects: [public_id], after: input },
    }
  },
})
