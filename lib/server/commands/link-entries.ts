import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { command } from './command'
import { findEntry } from './entries'
import { optionalText } from './inputs'
import { refuse } from './problem'
import { insertRow } from './rows'

/** Ties two records. The tie becomes public with the next publication of either, once both are public. */
export const linkEntries = command({
  name: 'link-entries',
  allow: 'entry.draft',
  input: z.strictObject({
    from: z.string(),
    to: z.string(),
    kind: z.enum(['responds_to', 'possible_duplicate_of', 'fulfils', 'about']),
    note_en: optionalText,
    note_ar: optionalText,
  }),
  async run(tx, input) {
    const from = await findEntry(tx, input.from, 'from')
    const to = await findEntry(tx, input.to, 'to')
    if (from.id === to.id) refuse('link_self', 'to')
    const same = await tx.query(
      sql`select id from entry_link where from_id = ${from.id} and to_id = ${to.id} and kind = ${input.kind}
        and until is null and not dropped`,
      z.unknown(),
    )
    if (same.length > 0) refuse('link_exists', 'to')
    const { kind, note_en, note_ar } = input
    const id = await insertRow(tx, 'entry_link', {
      from_id: from.id,
      to_id: to.id,
      kind,
      note_en,
      note_ar,
      dropped: false,
    })
    return { value: { id }, audit: { subjects: [from.public_id, to.public_id], after: input } }
  },
})
