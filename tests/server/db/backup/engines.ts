import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Database } from '@/lib/server/db/handle'
import { openDatabase } from '@/lib/server/db/open'
import { embeddedDatabase } from '../../../support/db-embedded'
import { serverDatabase } from '../../../support/db-server'
import type { Template } from '../../../support/db-templates'

export type Opened = { readonly db: Database; drop(): Promise<void> }
export type Kind = Database['kind']

/** An open database of a kind with a template's content. */
export const opened = (kind: Kind, template: Template): Promise<Opened> =>
  kind === 'embedded' ? embeddedDatabase(template) : serverDatabase(template)

/** A data folder that nothing was ever in, opened. */
export async function newFolder(): Promise<Opened> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'iwm-new-'))
  const db = await openDatabase({ dataDir })
  return {
    db,
    drop: async () => {
      await db.close()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
