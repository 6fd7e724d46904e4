import 'server-only'
import { openEmbedded } from './embedded'
import type { Database } from './handle'
import { openServer } from './server'

/**
 * Opens the database: the PostgreSQL server at `url` if given, else the embedded one in `dataDir` (`.data` unless said),
 * which is created when missing and locked for this process. Migrates nothing: see `migrate.ts`.
 * Throws `FolderLocked`, or an error that names the server and why it cannot be used.
 */
export function openDatabase(settings: { readonly dataDir?: string; readonly url?: string }): Promise<Database> {
  return settings.url ? openServer(settings.url) : openEmbedded(settings.dataDir ?? '.data')
}
