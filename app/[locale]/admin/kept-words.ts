import { z } from 'zod'
import type { KeptWords } from '@/components/forms/kept-fields'
import { unsaved } from '@/lib/server/commands/unsaved'
import type { ReadDb } from '@/lib/server/db/handle'
import { dropTyped, keepWords } from './kept-actions'

const kept = z.object({ content: z.record(z.string(), z.string()), saved_at: z.string() })

/** Everything that a form needs to keep its words for somebody. */
export async function keptWords(db: ReadDb, personId: string, form: string): Promise<KeptWords> {
  return {
    form,
    kept: kept
      .nullable()
      .catch(null)
      .parse(await unsaved(db, personId, form)),
    keep: keepWords,
    drop: dropTyped,
  }
}
